/** How a letter is served, and which day counts. */
export const SERVICE_RULE = '国办公开办函〔2016〕235号第四条'
