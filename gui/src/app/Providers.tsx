import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { cssVariables, theme } from '@/theme';

type Props = {
  queryClient: QueryClient;
  /** `test` drops every transition. */
  env?: 'default' | 'test';
  children: ReactNode;
};

export function Providers({ queryClient, env = 'default', children }: Props) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" env={env}>
      <QueryClientProvider client={queryClient}>
        {children}
        <Notifications
          position="bottom-center"
          autoClose={6000}
          limit={3}
          style={{ marginBottom: 'var(--rc-selection, 0px)' }}
        />
      </QueryClientProvider>
    </MantineProvider>
  );
}
