declare module 'virtual:project' {
  const project: import('./project').Project
  // biome-ignore lint/style/noDefaultExport: the build hands over a CommonJS module
  export default project
}
