import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { History } from '@/components/History';
import { PanelSection } from '@/components/SidePanel';
import { categoryName } from '@/lib/format';
import { registryQueries } from './queries';
import { actionWords, fieldWords } from './words';

type Props = { slug: string; opened: boolean; onToggle: () => void; onUndo: (entry: number) => void };

const shown = (field: string, values: string[]) =>
  field === 'categories' ? values.map(categoryName) : values;

/** Who changed what and when; folded away until somebody wants to know. */
export function BrandHistory({ slug, opened, onToggle, onUndo }: Props) {
  const asked = useQuery({ ...registryQueries.history(slug), enabled: opened });
  const Icon = opened ? ChevronDown : ChevronRight;
  return (
    <PanelSection title="History">
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        aria-expanded={opened}
        leftSection={<Icon size={13} aria-hidden />}
        onClick={onToggle}
      >
        Last changes
      </Button>
      {opened && (
        <History
          asked={asked}
          actionWords={actionWords}
          fieldWords={fieldWords}
          shown={shown}
          onUndo={onUndo}
        />
      )}
    </PanelSection>
  );
}
