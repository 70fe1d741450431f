// Which tags a markup file uses that nothing stands behind. In a browser they would silently become empty elements.

const GRAMMAR = ['block', 'import', 'include', 'slot', 'template', 'wxs']
const NOT_MARKUP = /<!--[\s\S]*?-->|<wxs\b[^>]*>[\s\S]*?<\/wxs>|\{\{[\s\S]*?\}\}/g

/** A function (markup) → names of unknown tags; known are built-ins and every name the mini-program gives a component. */
export function unknownTagsOf(project, builtins) {
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
