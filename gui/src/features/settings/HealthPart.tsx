import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { StatusBadge } from '@/components/StatusBadge';
import text from '@/components/Text.module.css';
import type { ServicePart, ServiceStatus } from '@/lib/api/types';
import { since } from '@/lib/age';
import { explained } from '@/lib/explained';
import { formatMoment } from '@/lib/format';
import { statusQuery } from '@/lib/liveState';
import { useNow } from '@/lib/now';
import { services, settingsQueries, type Service } from './queries';
import { serverNames, serviceNames, stateBadge } from './words';
import classes from './Settings.module.css';

type Trouble = { detail: string; advice: string | null };

/** Every part of Rollcall with its version and state, and what to do about one that fails. */
export function HealthPart() {
  const asked = useQueries({ queries: services.map((service) => settingsQueries.status(service)) });
  const gateway = useQuery(statusQuery).data?.gateway;
  const answers = asked.flatMap(({ data }) => data ?? []);
  return (
    <div className={classes.page}>
      <table className={classes.table} aria-label="Parts">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">State</th>
            <th scope="col">Since</th>
            <th scope="col">Version</th>
            <th scope="col">What is wrong, and what to do</th>
          </tr>
        </thead>
        <tbody>
          {asked.map(({ data, error }, index) => {
            const service = services[index];
            return (
              service && (
                <ServiceRow key={service} service={service} status={error ? undefined : data} error={error} />
              )
            );
          })}
          {(['postgres', 'kafka'] as const).map((name) => (
            <ServerRow key={name} name={name} answers={answers} />
          ))}
          {gateway && (
            <Row
              name="Gateway"
              state="up"
              at={gateway.startedAt}
              version={gateway.version ?? null}
              troubles={[]}
            />
          )}
        </tbody>
      </table>
    </div>
  );
}

type ServiceRowProps = { service: Service; status: ServiceStatus | undefined; error: unknown };

function ServiceRow({ service, status, error }: ServiceRowProps) {
  const name = serviceNames[service];
  if (!status) {
    const { what, why } = explained(error);
    return error == null ? (
      <Row name={name} state={null} at={null} version={null} troubles={[]} />
    ) : (
      <Row
        name={name}
        state="down"
        at={null}
        version={null}
        troubles={[
          { detail: `${what}. ${why}`.trim(), advice: 'If it stays away, look at the log of this service.' },
        ]}
      />
    );
  }
  return (
    <Row
      name={name}
      state={status.state}
      at={status.since}
      version={status.version}
      troubles={[...status.problems, ...status.notes.map((detail) => ({ detail, advice: null }))]}
    />
  );
}

/** A server that several services need: down as soon as one of them does not reach it. */
function ServerRow({ name, answers }: { name: ServicePart['name']; answers: ServiceStatus[] }) {
  const seen = answers.flatMap(({ service, parts }) =>
    parts.filter((part) => part.name === name).map((part) => ({ ...part, service: service as Service })),
  );
  const down = seen.filter(({ state }) => state === 'down');
  const shown = down[0] ?? seen[0];
  const versions = [...new Set(seen.flatMap(({ version }) => version ?? []))];
  return (
    <Row
      name={serverNames[name]}
      state={shown ? (down.length > 0 ? 'down' : 'up') : null}
      at={shown?.since ?? null}
      version={versions.join(', ') || null}
      troubles={
        shown?.problem
          ? [
              {
                detail: `${shown.problem} (seen by ${down.map(({ service }) => serviceNames[service]).join(', ')})`,
                advice: shown.advice,
              },
            ]
          : []
      }
    />
  );
}

type RowProps = {
  name: string;
  /** Null while nobody knows. */
  state: 'up' | 'degraded' | 'down' | null;
  at: string | null;
  version: string | null;
  troubles: Trouble[];
};

const none: ReactNode = <span className={text.none}>—</span>;

function Row({ name, state, at, version, troubles }: RowProps) {
  const now = useNow();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {state ? <StatusBadge badge={stateBadge(state)} /> : <span className={text.dim}>Not known</span>}
      </td>
      <td className={classes.moment}>
        {at ? (
          <time dateTime={at} title={formatMoment(at)}>
            {since(at, now).replace(/^since /, '')}
          </time>
        ) : (
          none
        )}
      </td>
      <td>{version ?? none}</td>
      <td>
        {troubles.length === 0 && none}
        {troubles.map(({ detail, advice }) => (
          <p key={detail} className={classes.trouble}>
            {detail}
            {advice && <span className={classes.advice}>{advice}</span>}
          </p>
        ))}
      </td>
    </tr>
  );
}
