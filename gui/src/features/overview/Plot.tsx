import '@mantine/charts/styles.css';
import { BarChart, LineChart } from '@mantine/charts';
import type { Meaning } from '@/components/meanings';
import { VisuallyHidden } from '@mantine/core';
import { formatNumber } from '@/lib/format';

/** @property shade tells those of one meaning apart: each is paler than the one before. */
export type Series = { name: string; label: string; meaning: Meaning; shade?: number };

const colorOf = ({ meaning, shade = 0 }: Series) =>
  `color-mix(in srgb, var(--rc-${meaning}-text) ${100 - 22 * Math.min(3, shade)}%, var(--rc-ground))`;
export type Point = { at: string } & Record<string, string | number>;

const still = { accessibilityLayer: false };

type Props = { kind: 'bars' | 'lines'; label: string; points: Point[]; series: Series[] };

/** Amounts over time. Who does not see the plot reads the table behind it. */
export default function Plot({ kind, label, points, series }: Props) {
  const shared = {
    h: 168,
    data: points,
    dataKey: 'at',
    series: series.map((each) => ({ name: each.name, label: each.label, color: colorOf(each) })),
    withLegend: series.length > 1,
    legendProps: { verticalAlign: 'bottom' as const, height: 28 },
    valueFormatter: formatNumber,
    gridAxis: 'x' as const,
    tickLine: 'none' as const,
    xAxisProps: { minTickGap: 24 },
    yAxisProps: { width: 36, allowDecimals: false },
    // The table behind it is for who does not see it, and nothing in it can be reached by keyboard.
    'aria-hidden': true,
  };
  return (
    <>
      {kind === 'bars' ? (
        <BarChart
          {...shared}
          barChartProps={still}
          type="stacked"
          maxBarWidth={28}
          barProps={{ isAnimationActive: false }}
        />
      ) : (
        <LineChart
          {...shared}
          lineChartProps={still}
          curveType="linear"
          strokeWidth={1.5}
          withDots={points.length < 12}
          lineProps={{ isAnimationActive: false }}
        />
      )}
      <VisuallyHidden>
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              {series.map(({ name, label: word }) => (
                <th key={name} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.at}>
                <th scope="row">{point.at}</th>
                {series.map(({ name }) => (
                  <td key={name}>{point[name] ?? 0}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </>
  );
}
