import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const gateway = process.env.ROLLCALL_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The services refuse writes whose page has another address than they were asked under: theirs is the page's.
  server: { proxy: { '/api': { target: gateway, changeOrigin: false } } },
  build: { target: 'es2022', chunkSizeWarningLimit: 900 },
  test: { environment: 'jsdom', setupFiles: './src/test/setup.ts', css: false, testTimeout: 30_000 },
});
