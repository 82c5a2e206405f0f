import { FileButton, Progress } from '@mantine/core';
import { CircleCheck, Upload } from 'lucide-react';
import { useState } from 'react';
import { IconText } from '@/components/IconText';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import text from '@/components/Text.module.css';
import { count, formatBytes } from '@/lib/format';
import { useWrite } from '@/lib/permission';
import { uploadList } from './queries';
import classes from './Production.module.css';

/** 64 MB, as the gateway counts them. */
const largest = 64 * 1024 ** 2;

/** Why the file cannot be uploaded; null if it can. */
function problemWith({ name, size }: File): string | null {
  if (size === 0) return `“${name}” is empty. Choose another file.`;
  if (size > largest) return `“${name}” is ${formatBytes(size)}; the limit is 64 MB.`;
  return null;
}

/** Uploads the list of a manual source. One that cannot be read changes nothing. */
export function UploadField({ category }: { category: string }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [part, setPart] = useState(0);
  const uploading = useWrite('configure', {
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      return uploadList(category, { form, onProgress: setPart, signal: new AbortController().signal });
    },
  });
  function take(file: File | null) {
    if (!file) return;
    const told = problemWith(file);
    setProblem(told);
    setPart(0);
    if (!told) uploading.mutate(file);
  }
  const done = uploading.data;
  return (
    <div className={classes.fields}>
      <div className={classes.stored}>
        <FileButton accept=".json,application/json" onChange={take} inputProps={{ 'aria-label': 'List' }}>
          {(props) => (
            <RoleButton
              {...props}
              off={uploading.off}
              variant="default"
              leftSection={<Upload size={13} aria-hidden />}
              loading={uploading.isPending}
            >
              Upload a list…
            </RoleButton>
          )}
        </FileButton>
        <span className={text.dim}>
          A JSON file of up to 64 MB. It takes the place of the one before at once.
        </span>
      </div>
      {uploading.isPending && <Progress value={100 * part} size={3} aria-label="Uploading" />}
      {problem && (
        <p role="alert" className={classes.error}>
          {problem}
        </p>
      )}
      {uploading.error && <ProblemView error={uploading.error} />}
      {done && (
        <IconText icon={CircleCheck} meaning={done.invalid_rows > 0 ? 'orange' : 'green'}>
          {uploading.variables?.name}: {count(done.rows, 'row')}, {formatBytes(done.bytes)}
          {done.invalid_rows > 0 && `; ${count(done.invalid_rows, 'row')} without a brand or model`}.
        </IconText>
      )}
    </div>
  );
}
