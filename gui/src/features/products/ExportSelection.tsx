import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { download } from '@/lib/download';
import { explained } from '@/lib/explained';
import { exportProducts } from './queries';

type Props = { category: string; productIds: string[] };

/** Downloads the selected products. */
export function ExportSelection({ category, productIds }: Props) {
  const exporting = useMutation({
    mutationFn: (format: 'csv' | 'json') => exportProducts(category, format, productIds),
    onSuccess: ({ file, name }) => download(file, name),
    onError: (error) => {
      const { what, why } = explained(error);
      notifications.show({ color: 'red', title: what, message: why, autoClose: false });
    },
  });
  return (
    <Menu position="top" width={150}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<Download size={13} aria-hidden />}
          loading={exporting.isPending}
        >
          Export…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => exporting.mutate('csv')}>CSV</Menu.Item>
        <Menu.Item onClick={() => exporting.mutate('json')}>JSON</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
