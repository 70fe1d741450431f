import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `GONGKAI_API=http://127.0.0.1:8787 npx vite admin` works on the page against a running server. */
const api = process.env.GONGKAI_API ?? 'http://127.0.0.1:8787'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/admin/',
  plugins: [react()],
  server: { proxy: { '/api': api } },
  build: {
    outDir: fileURLToPath(new URL('../dist/admin', import.meta.url)),
    emptyOutDir: true,
    // The officer's page is opened once a day and cached; the warning about one chunk says nothing new.
    chunkSizeWarningLimit: 1200,
    // Nothing is inlined as data: the page is served with a content policy.
    assetsInlineLimit: 0,
    // What iOS 14 reads.
    target: 'es2020',
    cssTarget: 'safari14',
  },
})
