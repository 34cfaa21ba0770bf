import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `npm run dev:web` finds the API while it serves the browser app itself. */
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

/** React Aria brings its few words in 34 languages; those that the app speaks are kept (web/words/language.ts). */
const spokenOnly: Plugin = {
  name: 'spoken-only',
  load: (id) =>
    /\/react-aria[^/]*\/dist\/private\/intl\/.*\b(?!en-US|de-DE)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id)
      ? 'export default {};'
      : undefined,
};

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), spokenOnly],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Inlined files would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // All that the first screen takes in two files, what others made and what we did: a file each of a few hundred bytes takes
        // longer to ask for than to send.
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 1 },
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 900,
  },
  server: {
    // Cookie writes need a same-origin request, so the origin is that of the API.
    proxy: { '/api': { target: api, changeOrigin: true, headers: { origin: api } } },
  },
});
