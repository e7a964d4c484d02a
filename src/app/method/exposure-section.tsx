import { MEASURE_WORDS } from '../words/law/measure-words.ts';
import { Chapter, Formula, Reference } from './chapter.tsx';
import s from './method.module.css';

const WORLDS: readonly (readonly [string, string])[] = [
  ['A', 'sources with a live rule and a match that is met, every fact of it seen or declared'],
  ['B', 'and sources with a live rule that are met or partial, on any evidence'],
  ['C', 'and sources with a suspended rule that are met or partial'],
  ['D', 'and sources whose match is missing, under a live or a suspended rule, and the unknown sources of open parts'],
];

/** Worlds, lost shares, fills, and the figures derived from them. */
export function ExposureSection() {
  return (
    <Chapter id="exposure">
      <p>Four worlds are worked through. Each stops the sources of the one before and some more.</p>
      <dl className={s['terms']}>
        {WORLDS.map(([name, text]) => (
          <div key={name}>
            <dt>World {name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>Lost share of output</h3>
      <p>
        What a plant loses at once if the closed sources stop: no stock is used, nothing is bought elsewhere, no licence
        comes. It is the smallest solution of
      </p>
      <Formula
        where={
          <>
            g<sub>jk</sub>: lost share of part k at plant j · s<sub>i</sub>: share of source i · L<sub>j</sub>: lost
            share of j’s output · w<sub>k</sub>: share of k in j’s purchases. A BOM line is essential unless the file
            says no.
          </>
        }
      >
        <p>
          g<sub>jk</sub> = Σ<sub>i</sub> s<sub>i</sub> · (1 if the source stops, else L<sub>i</sub>)
        </p>
        <p>
          L<sub>j</sub> = max ( largest g<sub>jk</sub> over essential k, Σ over the others of w<sub>k</sub> · g
          <sub>jk</sub> )
        </p>
      </Formula>
      <p>
        Sources without a share hold the rest of their group together, and nobody knows how. World A takes the one that
        loses least for all of it, the others the one that loses most, so the range holds whatever the split is.
      </p>
      <h3>Fills</h3>
      <Formula where="R: revenue of the product a year (price × demand). A to D: its lost share in that world.">
        <p>
          surely R·A &nbsp; possibly R·(B−A) &nbsp; if suspended rules return R·(C−B) &nbsp; cannot be judged R·(D−C)
          &nbsp; not exposed R·(1−D)
        </p>
      </Formula>
      <p>
        <b>By purchase cost only</b> is the same with no part essential. It is the lower end of how tightly a product
        hangs on its parts, named wherever it stands.
      </p>
      <h3>The figures made of it</h3>
      <dl className={s['terms']}>
        <div>
          <dt>Part, as a range</dt>
          <dd>
            Its lost share in A and in D, weighted over its buyers by what they need. “Own” closes only the sources of
            the part itself; “upstream” is the rest.
          </dd>
        </div>
        <div>
          <dt>{MEASURE_WORDS.risk}</dt>
          <dd>
            Of a part, source, supplier, site, measure or missing fact: Σ R·L with only its own sources closed. Two of
            them can need the same product, so these figures overlap and are never added.
          </dd>
        </div>
        <div>
          <dt>Question</dt>
          <dd>
            A fact whose absence leaves a source open or unjudged, and which a supplier is asked for: what the goods
            are, what they contain, and which origin is declared for them. Nobody is asked who makes them, where, how or
            with which share; such facts are listed apart. Its money is the revenue at risk of those sources in D. “n
            questions settle x %” picks them greedily and assumes every answer is “not controlled”.
          </dd>
        </div>
        <div>
          <dt>Path</dt>
          <dd>
            From a product down to a closed source; its money is R times the shares along it. “Five paths carry x %” is
            what those five sources lose together over what all sources lose in B.
          </dd>
        </div>
        <div>
          <dt>Map and stages</dt>
          <dd>
            Purchase value of the plants there, weighted by their four lost shares. By exporter the map would show China
            and nothing else.
          </dd>
        </div>
        <div>
          <dt>Coverage</dt>
          <dd>
            Share of purchase value by how it is known who ships it: seen in your records, declared by a supplier,
            inferred from market shares, unknown. “Known” is the first two.
          </dd>
        </div>
        <div>
          <dt>Cover and wait</dt>
          <dd>
            Stock over weekly need, and the median weeks from filing to licence. They stand beside each other; red means
            that the cover is shorter. A licence that is held changes no fill: it is shown as “of which covered”.
          </dd>
        </div>
      </dl>
      <h3>Two other exposures, named as such</h3>
      <p>
        <b>Quantity exposure</b>: the share of a material embedded in a product that comes from a place, from the total
        requirements L = (I − A)<sup>−1</sup>. <b>Value exposure</b>: the share of a product’s price that is earned
        there; over all places it adds up to 1, which gross purchases stage by stage would not.
      </p>
      <Reference>
        Requirements: Miller and Blair, Input-Output Analysis, 2nd edition (2009), chapter 2. Value added in trade: Los,
        Timmer and de Vries, Journal of Regional Science 55 (2015), 66–92. Worlds, fills and questions are our own;
        every rule of theirs is tested on random networks: never negative, adding up to revenue, no wider when a fact is
        refined.
      </Reference>
    </Chapter>
  );
}
