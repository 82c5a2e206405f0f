import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { holdUntilListening } from '@/lib/listening';
import { Providers } from './Providers';
import { createQueryClient } from './queryClient';
import { createAppRouter } from './router';

/** How long a whole page is waited for; then its frame goes first. */
const patience = 300;

/** Puts the app in the place of what the root shows. */
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
