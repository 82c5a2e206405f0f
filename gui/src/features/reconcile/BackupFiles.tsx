import { ActionIcon, Button, TextInput, UnstyledButton } from '@mantine/core';
import { ArchiveRestore } from 'lucide-react';
import { useState } from 'react';
import type { BackupDetails } from '@/lib/api/schemas';
import { count, formatBytes } from '@/lib/format';
import classes from './Reconcile.module.css';

type Props = {
  details: BackupDetails;
  onRestore: (file: string) => void;
  onShow: (file: string) => void;
};

const step = 50;

/** The files of a backup, each to be looked at and to be restored by itself. */
export function BackupFiles({ details: { files, more }, onRestore, onShow }: Props) {
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
              aria-label={`Look at ${file}`}
              onClick={() => onShow(file)}
            >
              {file}
            </UnstyledButton>
            <span className={classes.dim}>{formatBytes(bytes)}</span>
            <ActionIcon size={24} aria-label={`Restore ${file}`} onClick={() => onRestore(file)}>
              <ArchiveRestore size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
        {found.length === 0 && <li className={classes.dim}>No file is called so.</li>}
      </ul>
      {found.length > shown && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          onClick={() => setShown((amount) => amount + 4 * step)}
        >
          Show more of {count(found.length, 'file')}
        </Button>
      )}
      {more && <p className={classes.dim}>Only the first {count(files.length, 'file')} are listed here.</p>}
    </>
  );
}
