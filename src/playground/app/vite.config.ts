import { defineConfig } from 'vite';
import { compressed } from './compressed.ts';

/** Builds the page into generated/playground, to be served under /playground/. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/playground/',
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic' } },
  worker: { format: 'es' },
  plugins: [compressed()],
  build: {
    outDir: '../../../generated/playground',
    emptyOutDir: true,
    target: 'es2022',
    // No data: addresses, so that the content security policy needs none for fonts and scripts.
    assetsInlineLimit: 0,
    // The editor is one large chunk by nature.
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      // "use client" and "use no memo" mean nothing in a bundle; two hundred dependencies' files say so.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
