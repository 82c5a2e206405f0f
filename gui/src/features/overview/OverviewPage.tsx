import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Moment } from '@/components/Moment';
import { ProblemView } from '@/components/ProblemView';
import { TopBar } from '@/components/TopBar';
import { lifecycle, production as badges, unknownBadge } from '@/components/meanings';
import { queueBadge } from '@/components/queueBadge';
import { reasonBadge } from '@/components/reasons';
import type { GateOverview, Overview, SyncOverview } from '@/lib/api/types';
import { inStepWords } from '@/lib/jobFiles';
import { categoryName, count, formatDay, formatNumber } from '@/lib/format';
import { memberOf } from '@/lib/params';
import text from '@/components/Text.module.css';
import { Bars, type Bar } from './Bars';
import { Changes } from './Changes';
import { LazyPlot } from './LazyPlot';
import { Section } from './Section';
import { Todos } from './Todos';
import { overviewQueries } from '@/lib/overview';
import { catalogTodos, productionTodos } from './todos';
import classes from './Overview.module.css';

const products = '/studio/$category/products';

/** A category at a glance: what waits for a person, then the figures, each leading to the list of what it counts. */
export function OverviewPage({ category }: { category: string }) {
  const catalog = useQuery(overviewQueries.catalog(category));
  const gate = useQuery(overviewQueries.gate(category));
  const production = useQuery(overviewQueries.production(category));
  const answers = [catalog, production, gate];
  const known = catalog.data;
  const todos = [
    ...(known ? catalogTodos(known) : []),
    ...(production.data ? productionTodos(production.data) : []),
  ];
  return (
    <>
      <TopBar trail={[categoryName(category), 'Overview']} search={null} action={null} />
      <div className={classes.page} data-last-seen={answers.every(({ data }) => data) || undefined}>
        {answers.map(
          ({ error, data, refetch }, index) =>
            error &&
            !data && <ProblemView key={index} error={error} look="inline" onRetry={() => void refetch()} />,
        )}
        <Todos
          category={category}
          todos={todos}
          complete={known !== undefined && production.data !== undefined}
        />
        {catalog.isPending ? (
          <div role="status" aria-label="Loading the overview">
            <Skeleton h={320} mt="lg" />
          </div>
        ) : (
          <div className={classes.sections}>
            {known && <CatalogSections category={category} known={known} />}
            {production.data && <Drift production={production.data} />}
            {gate.data && <Rejections gate={gate.data} />}
            {known && (
              <Section title="Latest changes" wide>
                <Changes category={category} changes={known.changes} />
              </Section>
            )}
          </div>
        )}
      </div>
    </>
  );
}

const entries = (amounts: Record<string, number>) =>
  Object.entries(amounts).filter(([, amount]) => amount > 0);

function CatalogSections({ category, known }: { category: string; known: Overview }) {
  const { products: figures, jobFiles, queue } = known;
  const shared = { category };
  const statuses: Bar[] = entries(figures.statuses).map(([status, amount]) => ({
    id: status,
    label: (lifecycle as Partial<Record<string, Bar['label']>>)[status] ?? status,
    amount,
    to: products,
    search: { status },
  }));
  const production: Bar[] = entries(figures.badges)
    .filter(([badge]) => badge !== 'none')
    .map(([badge, amount]) => ({
      id: badge,
      label: (badges as Partial<Record<string, Bar['label']>>)[badge] ?? badge,
      amount,
      to: products,
      search: { badge },
    }));
  const largest: Bar[] = figures.largest.map(({ name, products: amount }) => ({
    id: name,
    label: name,
    amount,
    to: products,
    search: { brand: memberOf([name]) },
  }));
  return (
    <>
      <Section title="Products" figure={count(figures.total, 'product')}>
        {figures.total === 0 ? (
          <p className={text.muted}>The catalog has no product yet.</p>
        ) : (
          <Bars
            {...shared}
            label="Products by status"
            unit="products"
            total={figures.total}
            bars={[
              ...statuses,
              {
                id: 'output',
                label: unknownBadge('With pipeline output'),
                amount: figures.withOutput,
                to: products,
                search: { output: 'yes' },
              },
            ]}
          />
        )}
      </Section>
      {jobFiles && (
        <Section title="Job files" figure={inStepWords(jobFiles)}>
          <Bars
            {...shared}
            label="Job files beside products"
            unit=""
            total={Math.max(jobFiles.jobFiles, jobFiles.activeProducts)}
            bars={[
              {
                id: 'files',
                label: 'Job files',
                meaning: jobFiles.extra > 0 ? 'orange' : 'gray',
                amount: jobFiles.jobFiles,
                to: '/studio/$category/reconcile',
              },
              {
                id: 'products',
                label: 'Products to research',
                amount: jobFiles.activeProducts,
                to: products,
                search: { status: 'active' },
              },
            ]}
          />
        </Section>
      )}
      {queue && (
        <Section
          title="Queue"
          figure={
            <>
              {queue.failing > 0 && `${formatNumber(queue.failing)} failing · `}
              {`$${queue.cost.toFixed(2)} spent`}
            </>
          }
        >
          {entries(queue.rows).length === 0 ? (
            <p className={text.muted}>The queue is empty.</p>
          ) : (
            <Bars
              {...shared}
              label="Queue by status"
              unit="products"
              total={Object.values(queue.rows).reduce((sum, amount) => sum + amount, 0)}
              bars={entries(queue.rows).map(([status, amount]) => ({
                id: status,
                label: queueBadge(status),
                amount,
                to: '/studio/$category/queue',
                search: { status },
              }))}
            />
          )}
        </Section>
      )}
      {production.length > 0 && (
        <Section title="Beside production" figure="By badge">
          <Bars
            {...shared}
            label="Products by production badge"
            unit="products"
            total={figures.total}
            bars={production}
          />
        </Section>
      )}
      {largest.length > 0 && (
        <Section title="Largest brands" figure={count(figures.brands, 'brand')}>
          <Bars
            {...shared}
            label="Brands with the most products"
            unit="products"
            total={largest[0]?.amount ?? 0}
            bars={largest}
          />
        </Section>
      )}
    </>
  );
}

type Counted = { in_production_only?: number; in_catalog_only?: number; field_drift?: number };

function Drift({ production: { pulls, report } }: { production: SyncOverview }) {
  const compared = pulls.filter(({ summary }) => summary !== null).toReversed();
  if (compared.length === 0) return null;
  const points = compared.map(({ started_at, summary }) => {
    const counted = summary as Counted;
    return {
      at: formatDay(started_at),
      new: counted.in_production_only ?? 0,
      gone: counted.in_catalog_only ?? 0,
      drift: counted.field_drift ?? 0,
    };
  });
  return (
    <Section
      title="Production drift"
      wide
      figure={
        report && (
          <>
            Compared <Moment at={report.at} />
          </>
        )
      }
    >
      <LazyPlot
        kind="lines"
        label="Differences from production, by pull"
        points={points}
        series={[
          { name: 'new', label: 'New in production', meaning: 'green' },
          { name: 'gone', label: 'Only here', meaning: 'yellow' },
          { name: 'drift', label: 'Drifted', meaning: 'orange' },
        ]}
      />
    </Section>
  );
}

function Rejections({ gate }: { gate: GateOverview }) {
  if (gate.rejections === 0) return null;
  const reasons = [...new Set(gate.weeks.flatMap((week) => Object.keys(week.reasons)))].sort();
  return (
    <Section title="Rejected by the gate" wide figure={`${formatNumber(gate.rejections)} in 13 weeks`}>
      <LazyPlot
        kind="bars"
        label="Rejections by week and reason"
        points={gate.weeks.map(({ from, reasons: amounts }) => ({ at: from, ...amounts }))}
        series={reasons.map((reason, index) => ({
          name: reason,
          label: reasonBadge(reason).word,
          meaning: reasonBadge(reason).meaning,
          shade: reasons
            .slice(0, index)
            .filter((other) => reasonBadge(other).meaning === reasonBadge(reason).meaning).length,
        }))}
      />
    </Section>
  );
}
