// Finds the tags of a markup file that no component defines. A browser would silently show them as empty elements.

const GRAMMAR = ['block', 'import', 'include', 'slot', 'template', 'wxs']
const NOT_MARKUP = /<!--[\s\S]*?-->|<wxs\b[^>]*>[\s\S]*?<\/wxs>|\{\{[\s\S]*?\}\}/g

/** A function (markup) → names of unknown tags; known are built-ins and every name the mini-program gives a component. */
export function makeUnknownTagFinder(project, builtins) {
  const named = project.units.flatMap((unit) => [
    ...Object.keys(unit.using),
    ...Object.keys(unit.json.componentGenerics ?? {}),
  ])
  const known = new Set([...GRAMMAR, ...Object.keys(builtins), ...named])
  return (markup) => {
    const used = [...markup.replace(NOT_MARKUP, '').matchAll(/<([a-zA-Z][\w-]*)/g)].map(([, tag]) => tag)
    return [...new Set(used)].filter((tag) => !known.has(tag))
  }
}
