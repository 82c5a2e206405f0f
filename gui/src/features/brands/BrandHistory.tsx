import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { History } from '@/components/History';
import { quiet } from '@/components/quiet';
import { PanelSection } from '@/components/SidePanel';
import { categoryName } from '@/lib/format';
import { registryQueries } from './queries';
import { brandFields } from './brandForm';
import { actionWords } from './words';

type Props = { slug: string; opened: boolean; onToggle: () => void; onUndo: (entry: number) => void };

const shown = (field: string, values: string[]) =>
  field === 'categories' ? values.map(categoryName) : values;

/** Who changed what and when; collapsed until somebody asks for it. */
export function BrandHistory({ slug, opened, onToggle, onUndo }: Props) {
  const asked = useQuery({ ...registryQueries.history(slug), enabled: opened });
  const Icon = opened ? ChevronDown : ChevronRight;
  return (
    <PanelSection title="History">
      <Button
        {...quiet}
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
          fieldWords={brandFields.words}
          shown={shown}
          onUndo={onUndo}
        />
      )}
    </PanelSection>
  );
}
