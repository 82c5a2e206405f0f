import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ShieldPlus } from 'lucide-react';
import { ExceptionDialog } from '@/components/ExceptionDialog';
import { SearchField } from '@/components/SearchField';
import { TopBar } from '@/components/TopBar';
import { categoryName, formatNumber } from '@/lib/format';
import type { IdentityInput } from '@/lib/identity';
import { useKeys } from '@/lib/keys';
import { ExceptionsPart } from './ExceptionsPart';
import { QuarantinePart } from './QuarantinePart';
import { RejectionsPart } from './RejectionsPart';
import { TryPart } from './TryPart';
import { gateQueries } from './queries';
import { identityOf, partOf, parts, toPart, type Part, type PartProps } from './search';
import classes from './Gate.module.css';

type Props = PartProps & {
  /** To the products, and there to the dialog that adds one. */
  onAddProduct: (identity: IdentityInput) => void;
  onOpenProduct: (productId: string) => void;
};

const words: Record<Part, string> = {
  try: 'Try',
  rejections: 'Rejections',
  exceptions: 'Exceptions',
  quarantine: 'Quarantine',
};

/** What may be a product of the category, what was refused and why, and what was let through all the same. */
export function GatePage(props: Props) {
  const { category, search, onSearch } = props;
  const part = partOf(search);
  const { data: standing } = useQuery(gateQueries.standing(category));
  const to = (next: Part) => () => onSearch(toPart(next));
  useKeys(Object.fromEntries(parts.map((name, index) => [String(index + 1), to(name)])));

  return (
    <>
      <TopBar
        trail={[categoryName(category), 'Gate']}
        search={
          part === 'rejections' || part === 'exceptions' ? (
            <SearchField
              key={part}
              label={`Search ${part}`}
              value={search.q ?? ''}
              onChange={(q) => onSearch({ q: q || undefined })}
            />
          ) : null
        }
        action={
          <Button
            variant={part === 'exceptions' ? 'filled' : 'default'}
            leftSection={<ShieldPlus size={14} aria-hidden />}
            onClick={() => onSearch({ dialog: 'except' })}
          >
            Add exception
          </Button>
        }
      />
      <Tabs
        className={classes.parts}
        value={part}
        onChange={(next) => onSearch(toPart(next as Part))}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabs} aria-label="Parts of the gate">
          {parts.map((name) => (
            <Tabs.Tab key={name} value={name} className={classes.tab}>
              {words[name]}
              {name === 'exceptions' && standing !== undefined && standing.exceptions > 0 && (
                <span className={classes.figure}>{formatNumber(standing.exceptions)}</span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="try" className={classes.part}>
          <TryPart {...props} standing={standing} />
        </Tabs.Panel>
        <Tabs.Panel value="rejections" className={classes.part}>
          <RejectionsPart {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="exceptions" className={classes.part}>
          <ExceptionsPart {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="quarantine" className={classes.part}>
          <QuarantinePart {...props} />
        </Tabs.Panel>
      </Tabs>
      <ExceptionDialog
        category={category}
        opened={search.dialog === 'except'}
        onClose={() => onSearch({ dialog: undefined })}
        onKept={(exception) =>
          onSearch(
            part === 'exceptions'
              ? { dialog: undefined, q: undefined, open: exception.identifier }
              : { dialog: undefined },
          )
        }
        identity={identityOf(search)}
      />
    </>
  );
}
