import { StrictMode } from 'react';
import { notifications } from '@mantine/notifications';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { holdUntilListening } from '@/lib/listening';
import { resumeLogin } from '@/lib/login';
import { Providers } from './Providers';
import { createQueryClient } from './queryClient';
import { createAppRouter } from './router';

/** How long to wait for a complete page before showing only its frame. */
const patience = 300;

/** Replaces what the root shows with the app. */
export async function start(root: HTMLElement) {
  const refused = await resumeLogin();
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
  if (refused !== null) {
    notifications.show({
      color: 'red',
      autoClose: false,
      title: 'You could not be logged in',
      message: refused,
    });
  }
}
