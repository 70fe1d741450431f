/**
 * `unit` and `pages` (test:unit) start nothing and open no database; `service` runs the service on SQLite files; `server`
 * starts the product, its commands, our scripts and the cloud's protocol double; `browser` drives it in headless Chromium;
 * `engines` needs a PostgreSQL.
 */
const { LIBRARIES } = require('./tests/libraries/bundle.cjs')

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
    // Beside the code instead of in it, where each suite would read them again.
    sourceMaps: true,
  },
]
const common = {
  globalSetup: '<rootDir>/tests/libraries/bundle.cjs',
  moduleNameMapper: LIBRARIES,
  transform: { '^.+\\.(t|j|mj)sx?$': swc },
  transformIgnorePatterns: [
    '/node_modules/(?!(@fastify/cookie|cookie|content-disposition|oxc-parser|otpauth|@noble)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
}
/** They run a compiler or one of our scripts. */
const STARTING = [
  '<rootDir>/tests/docs/contributing.test.ts',
  '<rootDir>/tests/scripts/describe-host.test.ts',
  '<rootDir>/tests/scripts/draw-architecture.test.ts',
  '<rootDir>/tests/scripts/draw-moves.test.ts',
  '<rootDir>/tests/web/build.test.ts',
]
module.exports = {
  // A busy machine is no failure: nothing here asks how fast something is.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/tests/sequencer.cjs',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: [
        '<rootDir>/tests/(browser|cloudbase|engines|fuzz|miniprogram|server|service|web)/',
        ...STARTING,
      ],
    },
    {
      ...common,
      displayName: 'service',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/service/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{cloudbase,fuzz,server}/**/*.test.ts', ...STARTING],
    },
    {
      ...common,
      displayName: 'pages',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/{web,miniprogram}/**/*.test.ts', '<rootDir>/tests/admin/**/*.test.tsx'],
      testPathIgnorePatterns: STARTING,
      setupFiles: ['<rootDir>/tests/admin/support/jsdom-gaps.cjs'],
      moduleNameMapper: {
        ...LIBRARIES,
        '\\.css$': '<rootDir>/tests/admin/support/no-style.cjs',
        '^tdesign-icons-react$': '<rootDir>/tests/admin/support/icons.cjs',
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
