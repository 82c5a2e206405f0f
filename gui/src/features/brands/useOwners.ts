import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import type { Brand } from '@/lib/api/types';
import { registryQueries } from './queries';

export type Clash = { text: string; owner: Brand };

/** Which of the typed names already belong to another brand, shortly after typing stops. */
export function useOwners(texts: string[], own: string | undefined): Clash[] {
  const wanted = [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  const [settled] = useDebouncedValue(JSON.stringify(wanted), 200);
  const asked = (JSON.parse(settled) as string[]).filter((text) => wanted.includes(text));
  return useQueries({
    queries: asked.map((text) => registryQueries.owner(text)),
    combine: (answers) =>
      answers.flatMap(({ data }, index) =>
        data && data.slug !== own ? [{ text: asked[index] ?? '', owner: data }] : [],
      ),
  });
}
