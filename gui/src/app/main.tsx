import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { holdUntilListening } from '@/lib/listening';
import { Providers } from './Providers';
import { createQueryClient } from './queryClient';
import { createAppRouter } from './router';

/** How long to wait for a complete page before showing only its frame. */
const patience = 300;

/** Replaces what the root shows with the app. */
export async function start(root: HTMLElement) {
  holdUntilListening();
  const router = createAppRouter();
  await Promise.race([router.load(), new Promise((resolve) => setTimeout(resolve, patience))]);
  createRoot(root).render(
    <StrictMode>
      <Providers queryClient={createQueryClient()}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}
