import { queryOptions } from '@tanstack/react-query';
import { z } from '@/lib/zod';
import type { Stream } from './live';

const state = z.enum(['up', 'degraded', 'down']);
const statusDocument = z.object({
  status: state,
  parts: z.array(z.object({ name: z.string(), status: state, detail: z.string().nullish() })).default([]),
  gateway: z.object({ version: z.string().nullish(), startedAt: z.string() }).optional(),
});

export type ServiceStatus = z.infer<typeof statusDocument>;

/** The gateway's view of the services behind it; it has no OpenAPI document, so its shape is checked here. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: async ({ signal }) => {
    const response = await fetch('/api/v1/status', { signal });
    const json: unknown = await response.json();
    return statusDocument.parse(json);
  },
  refetchInterval: 5000,
  retry: false,
  staleTime: 0,
});

export type LiveState = {
  tone: 'connecting' | 'live' | 'delayed' | 'reconnecting' | 'offline';
  word: string;
};

export function liveState(
  status: ServiceStatus | undefined,
  failed: boolean,
  online: boolean,
  stream: Stream = 'open',
): LiveState {
  if (!online) return { tone: 'offline', word: 'Offline' };
  if (failed || stream === 'closed') return { tone: 'reconnecting', word: 'Reconnecting' };
  if (!status) return { tone: 'connecting', word: 'Connecting' };
  if (status.status === 'up') return { tone: 'live', word: 'Live' };
  const troubled =
    status.parts.find((part) => part.status === 'down') ?? status.parts.find((part) => part.status !== 'up');
  if (!troubled) return { tone: 'delayed', word: 'Degraded' };
  if (troubled.status === 'down') return { tone: 'delayed', word: `${troubled.name} is down` };
  return { tone: 'delayed', word: shortened(troubled.detail) ?? `${troubled.name} is degraded` };
}

/** The indicator only has room for what happens, not why: "pipeline sync delayed 12 s: the workspace…" → its first half. */
function shortened(detail: string | null | undefined): string | null {
  const [what] = (detail ?? '').split(':');
  return what ? what.charAt(0).toUpperCase() + what.slice(1) : null;
}

export type Delay = { what: string; effect: string };

const effects = {
  files: 'Changes are saved in the catalog; the files will follow.',
  events: 'Changes are saved; other screens and services will be updated as soon as it works again.',
};

/** What is delayed, by how much and why: `Pipeline sync of mouse is delayed 12 s: …`. */
export function delaysOf(status: ServiceStatus | undefined): Delay[] {
  const details = (status?.parts ?? []).flatMap(({ status, detail }) =>
    status !== 'up' && detail?.includes(' delayed ') ? [detail] : [],
  );
  return [...new Set(details)].map((detail) => {
    const isEvents = detail.startsWith('events');
    const text = detail.replace(' delayed ', isEvents ? ' are delayed ' : ' is delayed ');
    return {
      what: `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.\s]+$/, '')}.`,
      effect: isEvents ? effects.events : effects.files,
    };
  });
}
