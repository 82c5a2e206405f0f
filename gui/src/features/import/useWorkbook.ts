import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { z } from '@/lib/zod';
import { Problem } from '@/lib/api/problem';
import type { WorkbookAsked } from '@/lib/api/types';
import { importQueries, previewFile, previewOwn } from './queries';

/** A file that was chosen here, or one of the category's own workbooks; with the sheet once that was asked for. */
export type Source = { file: File; sheet?: string } | (WorkbookAsked & { file?: undefined });

type Names = { kind: 'sheet' | 'workbook'; names: string[] };

const members = z.object({ sheets: z.array(z.string()).min(1) });
const several = z.object({ workbooks: z.array(z.string()).min(1) });
const asksForSheet = ['sheet_ambiguous', 'sheet_unknown'];
const asksForWorkbook = ['several_workbooks', 'no_such_workbook'];

/** The names to choose one of, where the service could not choose. */
export function namesAskedFor(error: unknown): Names | null {
  if (!(error instanceof Problem)) return null;
  const { sheets } = (asksForSheet.includes(error.code) && members.safeParse(error.members).data) || {};
  if (sheets) return { kind: 'sheet', names: sheets };
  const { workbooks } = (asksForWorkbook.includes(error.code) && several.safeParse(error.members).data) || {};
  return workbooks ? { kind: 'workbook', names: workbooks } : null;
}

/** Reads a workbook; the same one can be read again once a missing name was chosen. */
export function useWorkbook(category: string, onRead: (importId: string) => void) {
  const client = useQueryClient();
  const [sent, setSent] = useState(0);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const reading = useMutation({
    mutationFn: async (source: Source) => {
      const controller = new AbortController();
      running.current = controller;
      setSent(0);
      const { signal } = controller;
      const plan = source.file
        ? await previewFile(category, { ...source, onProgress: setSent, signal })
        : await previewOwn(category, source, signal);
      return { plan, signal };
    },
    onSuccess: ({ plan, signal }) => {
      if (signal.aborted) return;
      client.setQueryData(importQueries.one(category, plan.import_id).queryKey, plan);
      onRead(plan.import_id);
    },
  });

  function cancel() {
    running.current?.abort();
    reading.reset();
  }

  return {
    read: (source: Source) => reading.mutate(source),
    /** What is being read, or was when it failed. */
    source: reading.variables,
    isReading: reading.isPending,
    /** How much of the file is uploaded, from 0 to 1. */
    sent,
    error: reading.error,
    cancel,
  };
}
