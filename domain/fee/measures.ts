/** 国办函〔2020〕109号: of the fee. */
export const FEE_MEASURES = '《政府信息公开信息处理费管理办法》'
/** How it is charged and paid, and what happens when nobody pays. */
export const FEE_MEASURES_PAYMENT = `${FEE_MEASURES}第六条`
