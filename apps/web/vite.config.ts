import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Two entries in one build: the clinic at `/`, the portal at `/portal`. The portal runs on old phones. */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: { alias: { '@ischia/shared': here('../../libs/shared/src/index.ts') } },
  build: {
    target: ['safari14', 'chrome87'],
    outDir: here('dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    sourcemap: false,
    modulePreload: { polyfill: false },
    rollupOptions: {
      // Rules and contract only define things: what an entry does not use, it does not carry.
      treeshake: { moduleSideEffects: (id) => !id.includes('/libs/shared/src/') },
      input: { clinic: here('index.html'), portal: here('portal/index.html') },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
