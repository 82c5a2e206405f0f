import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { notifyChange } from '@/components/notifyChange';
import { isProblem } from '@/lib/api/problem';
import type { ProductSource } from '@/lib/api/types';
import type { Conflict } from '@/lib/conflict';
import { useWrite } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { productionQueries, saveSource } from './queries';
import { sourceName } from './source';
import { formOf, sourceOf, type SourceForm } from './sourceForm';

type Versioned = { source: ProductSource; etag: string };
type On = { onSaved: () => void; onError: (error: unknown) => void };

/** Saves the form on top of the version it was opened with; shows both where somebody else was faster. */
export function useSaveSource(category: string, seen: Versioned, { onSaved, onError }: On) {
  const client = useQueryClient();
  const changed = useChanged();
  const [conflict, setConflict] = useState<(Conflict<SourceForm> & { theirVersion: Versioned }) | null>(null);
  const { queryKey, queryFn } = productionQueries.source(category);
  const saving = useWrite('configure', {
    mutationFn: async ({ form, base }: { form: SourceForm; base: Versioned }) => ({
      base,
      now: await saveSource(category, sourceOf(form, base.source), base.etag),
    }),
    onSuccess: ({ base, now }) => {
      client.setQueryData(queryKey, now);
      setConflict(null);
      onSaved();
      notifyChange({
        title: 'Source saved',
        message: `${sourceName(now.source)}. Sync from production to compare with it.`,
        undo: () => saveSource(category, base.source, now.etag),
        undone: `The source is ${sourceName(base.source)} again.`,
        onUndone: changed,
      });
    },
    onError: async (error, { form }) => {
      onError(error);
      if (!isProblem(error, 'version_conflict')) return;
      const theirVersion = await client.fetchQuery({ queryKey, queryFn, staleTime: 0 });
      const theirs = formOf(theirVersion.source);
      setConflict({
        name: 'The source',
        version: null,
        mine: form,
        seen: formOf(seen.source),
        theirs,
        theirVersion,
      });
    },
  });
  return {
    isPending: saving.isPending,
    off: saving.off,
    error: saving.error,
    conflict,
    save: (form: SourceForm) => saving.mutate({ form, base: seen }),
    resolve: (form: SourceForm) => conflict && saving.mutate({ form, base: conflict.theirVersion }),
    closeConflict: () => {
      setConflict(null);
      saving.reset();
    },
  };
}
