import { Button } from '@mantine/core';
import { FlaskConical } from 'lucide-react';

type Props = { children: string; onClick: () => void };

/** Leads to the part that tries an identity. */
export function TryButton({ children, onClick }: Props) {
  return (
    <Button variant="default" leftSection={<FlaskConical size={14} aria-hidden />} onClick={onClick}>
      {children}
    </Button>
  );
}
