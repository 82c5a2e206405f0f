import { UnstyledButton } from '@mantine/core';
import { PenLine } from 'lucide-react';
import { FactList } from '@/components/FactList';
import { RoleButton } from '@/components/RoleButton';
import { PanelActions, PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import { WebLink } from '@/components/WebLink';
import text from '@/components/Text.module.css';
import type { ComponentProperty, ReviewComponent } from '@/lib/api/types';
import { count, formatNumber, humanize } from '@/lib/format';
import { useOff } from '@/lib/permission';
import { LaneMarks } from './LaneMarks';
import { RenameDialog } from './RenameDialog';
import { closed, noDialog, type PartProps } from './search';
import { addressOf } from './slots';
import { valueBadges } from './words';
import classes from './Review.module.css';

type Props = PartProps & { component: ReviewComponent };

/** A component: what it is called, and its properties, each of which is decided on by itself. */
export function ComponentPanel({ category, component, search, onSearch }: Props) {
  const off = useOff('decide');
  const { name, maker, type, aliases, links, linkedItems, nameLane, makerLane, properties } = component;
  const rename = search.dialog === 'rename' || search.dialog === 'maker' ? search.dialog : undefined;
  return (
    <SidePanel label={name} over={humanize(type)} title={<bdi>{name}</bdi>} onClose={() => onSearch(closed)}>
      <PanelActions>
        {(
          [
            ['rename', 'Rename…'],
            ['maker', 'Change maker…'],
          ] as const
        ).map(([dialog, word]) => (
          <RoleButton
            key={dialog}
            off={off}
            variant="default"
            leftSection={<PenLine size={13} aria-hidden />}
            onClick={() => onSearch({ dialog })}
          >
            {word}
          </RoleButton>
        ))}
      </PanelActions>
      <PanelSection title="Names">
        <FactList
          facts={[
            ['Name', <LaneMarks key="name" lane={nameLane} />],
            [
              'Maker',
              <span key="maker" className={classes.lane}>
                <bdi>{maker}</bdi>
                <LaneMarks lane={makerLane} />
              </span>,
            ],
            ['Also called', aliases.length > 0 && <bdi>{aliases.join(', ')}</bdi>],
            ['Products', formatNumber(linkedItems)],
          ]}
        />
        {links.map((url) => (
          <WebLink key={url} url={url} />
        ))}
      </PanelSection>
      <PanelSection title={count(properties.length, 'property', 'properties')}>
        <ul aria-label="Properties" className={text.list}>
          {properties.map((property) => (
            <li key={property.id}>
              <Property
                property={property}
                onOpen={() =>
                  onSearch({ ...closed, open: addressOf({ kind: 'component_key', id: property.id }) })
                }
              />
            </li>
          ))}
        </ul>
      </PanelSection>
      <RenameDialog
        category={category}
        component={component}
        what={rename}
        onClose={() => onSearch(noDialog)}
        onRenamed={(open) => onSearch({ ...closed, open })}
      />
    </SidePanel>
  );
}

function Property({ property, onOpen }: { property: ComponentProperty; onOpen: () => void }) {
  return (
    <UnstyledButton className={classes.property} onClick={onOpen}>
      <span className={text.dim}>{humanize(property.key)}</span>
      <span className={classes.propertyValue}>
        {property.value === null ? <span className={text.none}>—</span> : <bdi>{property.value}</bdi>}
      </span>
      <span className={classes.lane}>
        {valueBadges(property).map((badge) => (
          <StatusBadge key={badge.word} badge={badge} />
        ))}
        <LaneMarks lane={property.sharedLane} />
      </span>
    </UnstyledButton>
  );
}
