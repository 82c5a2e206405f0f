import type { ReactNode } from 'react';
import { Change } from '@/components/Change';
import { Chips } from '@/components/Chips';
import { Preview, PreviewGroup, PreviewRow } from '@/components/Preview';
import { ProductLink } from '@/components/ProductLink';
import { outcomes } from '@/components/meanings';
import type { BrandPlan, PlanConflict } from '@/lib/api/types';
import { categoryName, count, humanize } from '@/lib/format';
import text from '@/components/Text.module.css';
import classes from './Brands.module.css';

const shownIds = 200;

type Props = { plan: BrandPlan; foot: ReactNode; children?: ReactNode };

/** What a rename, a merge, a moved alias or an undo would do; conflicts come first. */
export function PlanView({ plan, foot, children }: Props) {
  const { renames, conflicts, after, removed } = plan;
  const more = renames.length - shownIds;
  return (
    <Preview
      figures={[
        { badge: outcomes.updated, amount: plan.products, unit: 'product' },
        { badge: outcomes.newId, amount: renames.length, unit: 'product id' },
        { badge: outcomes.conflict, amount: conflicts.length, unit: 'product' },
      ]}
      foot={foot}
    >
      <PreviewGroup title="Conflicts" amount={conflicts.length}>
        {conflicts.map((conflict) => (
          <ConflictRow key={`${conflict.category} ${conflict.productId}`} conflict={conflict} />
        ))}
      </PreviewGroup>
      <PreviewGroup title="Brands after the change" amount={after.length}>
        {after.map((brand) => (
          <PreviewRow
            key={brand.slug}
            name={brand.name}
            where={<code>{brand.slug}</code>}
            end={<Chips labels={brand.categories.map(categoryName)} />}
          >
            {brand.aliases.length > 0 ? `Aliases: ${brand.aliases.join(', ')}` : 'No aliases'}
          </PreviewRow>
        ))}
      </PreviewGroup>
      <PreviewGroup title="Removed brands" amount={removed.length}>
        {removed.map((slug) => (
          <PreviewRow key={slug} name={slug} />
        ))}
      </PreviewGroup>
      <PreviewGroup title="Product ids" amount={renames.length}>
        <ul aria-label="Product ids" className={classes.ids}>
          {renames.slice(0, shownIds).map(({ category, identifier, from, to }) => (
            <li key={`${category} ${identifier}`}>
              <Change mono from={[from]} to={[to]} />
            </li>
          ))}
          {more > 0 && <li className={text.dim}>and {count(more, 'more id', 'more ids')}</li>}
        </ul>
      </PreviewGroup>
      {children}
    </Preview>
  );
}

function ConflictRow({ conflict }: { conflict: PlanConflict }) {
  const { category, productId, to, reason, message, canonicalProductId } = conflict;
  return (
    <PreviewRow
      name={<Change mono from={[productId]} to={[to]} />}
      where={humanize(reason)}
      end={
        canonicalProductId && (
          <ProductLink category={category} productId={canonicalProductId} mono>
            {canonicalProductId}
          </ProductLink>
        )
      }
    >
      {message}
    </PreviewRow>
  );
}
