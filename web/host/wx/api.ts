// How every wx.* function answers: by callbacks if it was given any, else by a promise.

export interface Callbacks<Result = unknown> {
  success?: (result: Result & { errMsg: string }) => void
  fail?: (failure: { errMsg: string }) => void
  complete?: (result: { errMsg: string }) => void
}

/** A refusal with the reason that WeChat puts behind `fail`. */
export class ApiFailure extends Error {}

/** Makes a wx function of `work`; what work throws becomes `{ errMsg: "name:fail reason" }`. */
export function makeApi<Options extends object, Result>(
  name: string,
  work: (options: Options) => Result | Promise<Result>,
) {
  return (options: Options & Callbacks = {} as Options): Promise<Result & { errMsg: string }> | undefined => {
    const run = async () => ({ ...((await work(options)) as Result), errMsg: `${name}:ok` })
    const answer = run().catch((problem: unknown) => {
      if (!(problem instanceof ApiFailure)) console.error(problem)
      throw { errMsg: `${name}:fail ${problem instanceof Error ? problem.message : String(problem)}` }
    })
    const { success, fail, complete } = options
    if (!success && !fail && !complete) return answer
    answer.then(
      (result) => {
        success?.(result)
        complete?.(result)
      },
      (failure: { errMsg: string }) => {
        fail?.(failure)
        complete?.(failure)
      },
    )
    return undefined
  }
}
