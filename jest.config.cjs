/**
 * `unit` and `pages` (test:unit, under a minute) start nothing; `server` starts the product, its commands and the cloud's
 * protocol double; `browser` drives it in headless Chromium; `engines` needs a PostgreSQL.
 */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
]
const common = {
  transform: { '^.+\\.(t|j|mj)sx?$': swc },
  transformIgnorePatterns: [
    '/node_modules/(?!(@fastify/cookie|cookie|content-disposition|oxc-parser|cheerio|parse5|parse5-htmlparser2-tree-adapter|parse5-parser-stream|entities|domhandler|domutils|dom-serializer|domelementtype|htmlparser2|css-select|css-what|boolbase|nth-check|cheerio-select|otpauth|@noble)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
}
module.exports = {
  // A busy machine is no failure: nothing here asks how fast something is.
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/tests/(browser|cloudbase|engines|fuzz|miniprogram|server|web)/'],
    },
    {
      ...common,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{cloudbase,fuzz,server}/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'pages',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/{web,miniprogram}/**/*.test.ts', '<rootDir>/tests/admin/**/*.test.tsx'],
      setupFiles: ['<rootDir>/tests/admin/support/jsdom-gaps.cjs'],
      moduleNameMapper: {
        '\\.css$': '<rootDir>/tests/admin/support/no-style.cjs',
        // The same components as modules that need no compiling.
        '^tdesign-react/es/(.*)$': 'tdesign-react/cjs/$1',
      },
    },
    {
      ...common,
      displayName: 'engines',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/engines/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/engines/setup.cjs',
      globalTeardown: '<rootDir>/tests/engines/teardown.cjs',
    },
    {
      ...common,
      displayName: 'browser',
      setupFilesAfterEnv: ['<rootDir>/tests/browser/setup.cjs'],
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
}
