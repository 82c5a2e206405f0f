import { Modal } from '@mantine/core';
import { useDebouncedValue, useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { FileWarning, Hourglass, TriangleAlert } from 'lucide-react';
import { Notice } from '@/components/Notice';
import { PreviewRow } from '@/components/Preview';
import { count, formatMoment, humanize } from '@/lib/format';
import { registryQueries } from './queries';

/** After each change the file is behind for a moment, which is not worth a notice. */
const worthTelling = 2500;

type Props = { showsClashes: boolean; onShowClashes: (show: boolean) => void };

/** Says when the registry's file does not match the registry. */
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
          button={{ label: 'Show', onClick: () => onShowClashes(true) }}
        >
          {count(clashes.length, 'entry', 'entries')} in <code>{path}</code> could not be imported unchanged.
        </Notice>
      )}
      <Modal
        opened={showsClashes && clashes.length > 0}
        onClose={() => {
          setSeen(adopted?.at ?? '');
          onShowClashes(false);
        }}
        title="Entries that were not imported unchanged"
        size={620}
      >
        <p>
          The file was imported on {formatMoment(adopted?.at)} with {count(adopted?.brands ?? 0, 'brand')}.
          The following entries were changed or left out:
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
