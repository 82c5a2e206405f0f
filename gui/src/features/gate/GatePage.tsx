import { useQuery } from '@tanstack/react-query';
import { ShieldPlus } from 'lucide-react';
import { ExceptionDialog } from '@/components/ExceptionDialog';
import { PageTabs } from '@/components/PageTabs';
import { RoleButton } from '@/components/RoleButton';
import { SearchField } from '@/components/SearchField';
import { TopBar } from '@/components/TopBar';
import { categoryName } from '@/lib/format';
import type { IdentityInput } from '@/lib/identity';
import { useOff } from '@/lib/permission';
import { ExceptionsPart } from './ExceptionsPart';
import { QuarantinePart } from './QuarantinePart';
import { RejectionsPart } from './RejectionsPart';
import { TryPart } from './TryPart';
import { gateQueries } from './queries';
import { identityOf, partOf, toPart, type PartProps } from './search';

type Props = PartProps & {
  /** To the products, and there to the dialog that adds one. */
  onAddProduct: (identity: IdentityInput) => void;
  onOpenProduct: (productId: string) => void;
};

/** Which identities may be products of the category, which were rejected and why, and which exceptions there are. */
export function GatePage(props: Props) {
  const { category, search, onSearch } = props;
  const part = partOf(search);
  const off = useOff('except');
  const { data: standing } = useQuery(gateQueries.standing(category));

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
          <RoleButton
            off={off}
            variant={part === 'exceptions' ? 'filled' : 'default'}
            leftSection={<ShieldPlus size={14} aria-hidden />}
            onClick={() => onSearch({ dialog: 'except' })}
          >
            Add exception
          </RoleButton>
        }
      />
      <PageTabs
        label="Parts of the gate"
        tabs={[
          { value: 'try', title: 'Try', content: <TryPart {...props} standing={standing} /> },
          { value: 'rejections', title: 'Rejections', content: <RejectionsPart {...props} /> },
          {
            value: 'exceptions',
            title: 'Exceptions',
            figure: standing?.exceptions || undefined,
            content: <ExceptionsPart {...props} />,
          },
          { value: 'quarantine', title: 'Quarantine', content: <QuarantinePart {...props} /> },
        ]}
        value={part}
        onChange={(next) => onSearch(toPart(next))}
      />
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
