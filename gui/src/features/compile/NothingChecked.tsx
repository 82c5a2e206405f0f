import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ClipboardCheck, CloudDownload, Settings2, Unplug } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { isProblem } from '@/lib/api/problem';
import { categoryName } from '@/lib/format';
import { useOff } from '@/lib/permission';
import type { Check } from './useCheck';

type Props = { category: string; check: Check };

/** There is no report yet: says why, and what comes first. */
export function NothingChecked({ category, check }: Props) {
  const off = useOff('apply');
  const again = (
    <RoleButton off={off} variant="default" disabled={check.busy} onClick={check.start}>
      Check again
    </RoleButton>
  );
  if (isProblem(check.error, 'source_not_configured')) {
    return (
      <EmptyState
        icon={Unplug}
        title="No production source yet"
        actions={
          <>
            <SourceLink category={category} />
            {again}
          </>
        }
      >
        The rules are checked against the list of {categoryName(category).toLowerCase()} products that are
        live on the site. Say where that list is first.
      </EmptyState>
    );
  }
  if (isProblem(check.error, 'nothing_pulled')) {
    return (
      <EmptyState
        icon={CloudDownload}
        title="No list was pulled yet"
        actions={
          <>
            <ProductionLink category={category} />
            {again}
          </>
        }
      >
        The source is set up, but its list was never read. A sync from production pulls it; then the rules can
        be checked against it.
      </EmptyState>
    );
  }
  if (check.error) return <ProblemView error={check.error} look="page" onRetry={check.start} />;
  return (
    <EmptyState
      icon={ClipboardCheck}
      title="Never checked"
      actions={
        <RoleButton off={off} disabled={check.busy} onClick={check.start}>
          {check.busy ? 'Checking…' : 'Check rules'}
        </RoleButton>
      }
    >
      Checks the field rules of {categoryName(category).toLowerCase()} against the products that are live:
      values nobody knows, numbers out of range, requirements many products do not meet. It only warns, and
      never holds up a compile.
    </EmptyState>
  );
}

export function SourceLink({ category }: { category: string }) {
  return (
    <Button
      leftSection={<Settings2 size={14} aria-hidden />}
      renderRoot={(props) => (
        <Link
          {...props}
          to="/studio/$category/production"
          params={{ category }}
          search={{ dialog: 'source' }}
        />
      )}
    >
      Set up the source
    </Button>
  );
}

export function ProductionLink({ category }: { category: string }) {
  return (
    <Button
      leftSection={<CloudDownload size={14} aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/studio/$category/production" params={{ category }} />}
    >
      Go to Production
    </Button>
  );
}
