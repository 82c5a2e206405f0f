import { useState } from 'react';
import { fitting, narrowest, widest } from '@/lib/columnLayout';
import classes from './DataGrid.module.css';

type Props = {
  label: string;
  columnKey: string;
  /** What the column takes at least, until its real width is known. */
  least: number;
  onResize: (widths: Record<string, number>) => void;
  onReset: () => void;
};

type Drag = { from: number; width: number; before: Record<string, number> };

const step = 8;

/** The right edge of a header: dragged, or moved with the arrow keys, it changes the width of its column. */
export function ColumnEdge({ label, columnKey, least, onResize, onReset }: Props) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [width, setWidth] = useState(least);

  function resize(wanted: number, before: Record<string, number> = {}) {
    setWidth(fitting(wanted));
    onResize({ ...before, [columnKey]: wanted });
  }

  function onKeyDown(event: React.KeyboardEvent<HTMLDivElement>) {
    const by = event.shiftKey ? step * 5 : step;
    const now = widthOf(event.currentTarget) || width;
    if (event.key === 'ArrowRight') resize(now + by);
    else if (event.key === 'ArrowLeft') resize(now - by);
    else if (event.key === 'Home') resize(narrowest);
    else if (event.key === 'Enter') onReset();
    else return;
    event.preventDefault();
  }

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${label}`}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuetext={`${width} pixels`}
      title="Drag to resize, double-click to reset"
      tabIndex={0}
      className={classes.edge}
      data-dragged={drag ? true : undefined}
      onFocus={(event) => setWidth(widthOf(event.currentTarget) || width)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({
          from: event.clientX,
          width: widthOf(event.currentTarget) || width,
          before: widthsBefore(event.currentTarget),
        });
      }}
      onPointerMove={(event) => drag && resize(drag.width + event.clientX - drag.from, drag.before)}
      onPointerUp={() => setDrag(null)}
      onPointerCancel={() => setDrag(null)}
      onDoubleClick={onReset}
    />
  );
}

const widthOf = (edge: HTMLElement) => edge.parentElement?.offsetWidth ?? 0;

/** The columns on the left would share what a wider column takes away: they are held, so that the edge stays at the pointer. */
function widthsBefore(edge: HTMLElement): Record<string, number> {
  const widths: Record<string, number> = {};
  let cell = edge.parentElement?.previousElementSibling;
  while (cell instanceof HTMLElement) {
    const { column } = cell.dataset;
    if (column && cell.offsetWidth > 0) widths[column] = cell.offsetWidth;
    cell = cell.previousElementSibling;
  }
  return widths;
}
