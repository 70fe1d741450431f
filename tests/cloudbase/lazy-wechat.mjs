/** A function that needs WeChat's own SDK only when it is called. */
export async function main() {
  const { default: cloud } = await import('wx-server-sdk')
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  return cloud.getWXContext().OPENID
}
