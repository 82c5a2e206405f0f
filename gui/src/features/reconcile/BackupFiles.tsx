import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { ArchiveRestore } from 'lucide-react';
import { useState } from 'react';
import { RoleIcon } from '@/components/RoleButton';
import { quiet } from '@/components/quiet';
import text from '@/components/Text.module.css';
import type { BackupDetails } from '@/lib/api/types';
import { count, formatBytes } from '@/lib/format';
import { useOff } from '@/lib/permission';
import classes from './Reconcile.module.css';

type Props = {
  details: BackupDetails;
  onRestore: (file: string) => void;
  onShow: (file: string) => void;
};

const step = 50;

/** The files of a backup, each of which can be shown and restored separately. */
export function BackupFiles({ details: { files, more }, onRestore, onShow }: Props) {
  const off = useOff('move');
  const [wanted, setWanted] = useState('');
  const [shown, setShown] = useState(step);
  const found = files.filter(({ file }) => file.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <>
      {files.length > step && (
        <TextInput
          size="xs"
          aria-label="Find a file of the backup"
          placeholder="Find a file"
          value={wanted}
          onChange={(event) => {
            setWanted(event.currentTarget.value);
            setShown(step);
          }}
        />
      )}
      <ul aria-label="Files of the backup" className={classes.backupFiles}>
        {found.slice(0, shown).map(({ file, bytes }) => (
          <li key={file}>
            <UnstyledButton
              className={classes.fileName}
              aria-label={`Show ${file}`}
              onClick={() => onShow(file)}
            >
              {file}
            </UnstyledButton>
            <span className={text.dim}>{formatBytes(bytes)}</span>
            <RoleIcon off={off} size={24} aria-label={`Restore ${file}`} onClick={() => onRestore(file)}>
              <ArchiveRestore size={14} aria-hidden />
            </RoleIcon>
          </li>
        ))}
        {found.length === 0 && <li className={text.dim}>No file has this name.</li>}
      </ul>
      {found.length > shown && (
        <Button {...quiet} onClick={() => setShown((amount) => amount + 4 * step)}>
          Show more of {count(found.length, 'file')}
        </Button>
      )}
      {more && <p className={text.dim}>Only the first {count(files.length, 'file')} are listed.</p>}
    </>
  );
}
