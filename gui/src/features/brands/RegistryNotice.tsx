import { Button, Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
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
      {clashes.length > 0 && (
        <Notice
          meaning="orange"
          icon={TriangleAlert}
          action={
            <Button variant="subtle" onClick={() => onShowClashes(true)}>
              Show them
            </Button>
          }
        >
          {count(clashes.length, 'brand')} of <code>{path}</code> could not be taken over.
        </Notice>
      )}
      <Modal
        opened={showsClashes && clashes.length > 0}
        onClose={() => onShowClashes(false)}
        title="Brands that could not be taken over"
        size={620}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <p>
          On {formatMoment(adopted?.at)} the file was taken over with {count(adopted?.brands ?? 0, 'brand')}.
          These clash with others:
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
