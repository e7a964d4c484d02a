import { Chapter, Formula, Reference } from './chapter.tsx';

/** Indices of concentration, and the two kinds of single point. */
export function ConcentrationSection() {
  return (
    <Chapter id="concentration">
      <Formula where="s: shares of the sources at one level, rolled up to site, company (the ultimate owner) or country before they are squared. N: number of sources.">
        <p>HHI = Σ s² &nbsp; effective sources = 1 / HHI &nbsp; normalised = (HHI − 1/N) / (1 − 1/N)</p>
      </Formula>
      <p>
        Where a share is unknown, both ends are shown: the unknown mass split without end, and all of it with the
        largest source. An open split lies between level and all with its largest.
      </p>
      <p>
        <b>Hidden concentration</b> is the HHI of where the units come from some tiers up, minus that of the direct
        sources. Above 0, several suppliers are fed by fewer origins: the diversification is only apparent.
      </p>
      <p>
        <b>Single points</b> are two different questions. <i>Any path will do</i>: the plants that lie on every supply
        path of an item (its dominators), and the smallest set that cuts it off (a minimum cut).{' '}
        <i>All parts are needed</i>: the plants without which the product cannot be made, found by taking each away and
        building up what can still be made from nothing. The second finds what the first cannot see. A product that
        cannot be made even with everything standing is a gap in the data and shown as one.
      </p>
      <Reference>
        Dominators: Lengauer and Tarjan, ACM TOPLAS 1 (1979), 121; Cooper, Harvey and Kennedy, Rice University
        TR-06-33870 (2006). Minimum cut: Menger’s theorem by the method of Ford and Fulkerson.
      </Reference>
    </Chapter>
  );
}
