import { Button, Modal } from '@mantine/core';
import { useDebouncedValue, useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { FileWarning, Hourglass, TriangleAlert } from 'lucide-react';
import { Notice } from '@/components/Notice';
import { PreviewRow } from '@/components/Preview';
import { count, formatMoment, humanize } from '@/lib/format';
import { registryQueries } from './queries';

/** After each change the file is behind for a moment; that is nobody's concern. */
const worthTelling = 2500;

type Props = { showsClashes: boolean; onShowClashes: (show: boolean) => void };

/** Says when the registry's file is not what the registry is. */
export function RegistryNotice({ showsClashes, onShowClashes }: Props) {
  const { data: file } = useQuery(registryQueries.file());
  const [rested] = useDebouncedValue(file?.state, worthTelling);
  const [seen, setSeen] = useLocalStorage({ key: 'rollcall.adoption-seen', defaultValue: '' });
  if (!file) return null;
  const { state, path, detail, adopted } = file;
  const clashes = adopted?.clashes ?? [];
  return (
    <>
      {state === 'unreadable' && (
        <Notice meaning="red" icon={FileWarning}>
          <code>{path}</code> cannot be read. {detail}
        </Notice>
      )}
      {state === 'behind' && rested === 'behind' && (
        <Notice meaning="orange" icon={Hourglass}>
          <code>{path}</code> is behind the registry. {detail}
        </Notice>
      )}
      {clashes.length > 0 && seen !== adopted?.at && (
        <Notice
          meaning="orange"
          icon={TriangleAlert}
          action={
            <Button variant="subtle" onClick={() => onShowClashes(true)}>
              Show them
            </Button>
          }
        >
          {count(clashes.length, 'thing')} in <code>{path}</code> could not be taken over as{' '}
          {clashes.length === 1 ? 'it' : 'they'} stood.
        </Notice>
      )}
      <Modal
        opened={showsClashes && clashes.length > 0}
        onClose={() => {
          setSeen(adopted?.at ?? '');
          onShowClashes(false);
        }}
        title="What could not be taken over"
        size={620}
      >
        <p>
          On {formatMoment(adopted?.at)} the file was taken over with {count(adopted?.brands ?? 0, 'brand')}.
          Of the rest, this is what became:
        </p>
        {clashes.map((clash) => (
          <PreviewRow
            key={`${clash.slug} ${clash.name}`}
            name={clash.name ?? clash.slug}
            where={clash.name && <code>{clash.slug}</code>}
            end={humanize(clash.reason)}
          >
            {clash.detail}
          </PreviewRow>
        ))}
      </Modal>
    </>
  );
}
