import { Chapter, Formula, Reference } from './chapter.tsx';

/** Computations of the Scenarios page: outages, the company in time, licences, draws, and two models beside them. */
export function WhatIfSection() {
  return (
    <Chapter id="what-if">
      <p>
        <b>Time to survive</b> and <b>performance impact</b> come from one balance over a whole outage of t days: the
        longest t without a lost sale, and the least margin lost while a source is down for its time to recover. Orders
        move at once and nothing takes time to arrive, so both are optimistic.
      </p>
      <Formula where="l: lost units of a product, f: margin of a unit (revenue where a margin is missing or not above 0). What is made needs its inputs, from stock or from sources that are up, within capacity.">
        <p>impact(t) = min Σ f l &nbsp; survive = max t with all l = 0 &nbsp; gap = time to recover − survive</p>
      </Formula>
      <p>
        <b>A scenario</b> follows stocks and flows at each part of each site in steps of a day or a week. A buyer has
        one position for a part: what lies on the shelf, is under way and waits at borders. Call-offs are restated every
        day; what a source was asked for and did not ship it owes, so a dead source takes nothing from a live one.
        Makers make the least of what is asked for, capacity and their scarcest part; call-offs are served before debts,
        what is too little is shared by the stated rule. A control does not stop a plant: its goods wait at the border
        until a licence is there.
      </p>
      <Formula where="u: usual use a day, λ: mean days under way and at borders, q: units of the part a unit, c: capacity, Λ: days that the chain behind needs to follow, s: share of the source. Without disruption nothing is lost.">
        <p>
          level = target + min(u λ + q × wanted, q c (max(λ, Λ) + a step)) &nbsp; call-off = s × plan &nbsp; owed = s ×
          what is wanting to the level beyond the plan
        </p>
      </Formula>
      <p>
        <b>Asked for = sold on time + sold late + given up + still waiting</b>, of every product in every run. Customers
        of the day are served first; those who wait leave at a constant rate. Unsold is what was given up or still waits
        at the horizon, and its margin is the loss. A product is short below 99 % of its demand, stopped below a tenth
        of it, and has recovered once four weeks follow without a short day.
      </p>
      <p>
        <b>Unknown is not zero.</b> Where no file says how much lies in a place, how long goods are under way or how
        much can be made, each run assumes it, one value for a class of places; a result says what that moves.{' '}
        <b>People react:</b> they make a held part last, send goods by air, take another magnet grade, call on other
        sources. All of it can be switched off. <b>What is told</b> is one run, the one nearest the median; causes are
        counted over 64 runs from the mildest to the worst. A move is worth the margin that is sold more, less what it
        costs.
      </p>
      <p>
        <b>Licences.</b> What is filed is decided after a review time and granted with a probability; what is refused is
        filed again with another. Expected: shares of many applications, filed = new + ρ (1 − p) decided, supply = p
        decided, with p granted and ρ filed again. Drawn: every application, or every customer, has a fate of its own. A
        line needs all of its parts and stops for the unluckiest, so the median of the runs often loses more than the
        expected course.
      </p>
      <p>
        <b>Classes of a queue.</b> Reviews and approvals may differ by exporter, customer, destination, form and end
        use. A class says whom it fits and which share of them belongs to it; classes are asked in their order, the
        first takes its share of all, the next its share of the rest, and who is in none has the figures of the queue
        itself. Refiling, validity, tests and limits are those of the queue for all. What is not known of a source fits
        no class that asks for it. Drawn: one number puts an exporter’s customer into one class, for all of its parts.
        Expected: every class sees all goods, and the mean over the classes is let through.
      </p>
      <Formula where="k: share of a class among those whom it fits, w: what belongs to it. Two classes of 30 % and 50 % that fit everybody hold 30 % and 35 % of the customers and leave 35 % to the queue.">
        <p>
          w₁ = k₁ &nbsp; w₂ = k₂ (1 − k₁) &nbsp; … &nbsp; rest = (1 − k₁)(1 − k₂) … &nbsp; let through = Σ w × let
          through under the figures of the class
        </p>
      </Formula>
      <p>
        <b>Runs.</b> Every number is a function of seed, run and what it is for, so that compared scenarios see the same
        chance and a file replays to the same digits. A run ends once the mean is known within 2 %, or says that its
        runs were spent. Value at risk (the worst 1 in 20) and the mean of what lies beyond are those of Rockafellar and
        Uryasev.
      </p>
      <p>
        <b>Bands.</b> For each step by itself the values of all runs are put in order: the line is the middle one, the
        band reaches from the one that 1 of 10 do not exceed to the one that 9 of 10 do not exceed. So an edge is no
        course that any run takes, and bands of two products do not add up. To bound memory, bands may rest on the first
        runs only, those of parts on at least 128; the result says on how many.
      </p>
      <Formula where="x(k): the k-th smallest of n values of one step. Of 130 runs: the 13th, the 65th and the 117th.">
        <p>band = x(⌈0.1 n⌉) to x(⌈0.9 n⌉) &nbsp; line = x(⌈0.5 n⌉)</p>
      </Formula>
      <Formula where="V: variance of the loss; x: one uncertain field, or all chance together. One field at a time (the tornado) misses what two do together; total indices see it. Where V = 0 neither is defined.">
        <p>first order = V(E[loss | x]) / V &nbsp; total = 1 − V(E[loss | all but x]) / V</p>
      </Formula>
      <p>
        <b>Systemic index.</b> One site, supplier or country stops for good; its loss runs down for lack of inputs and
        up for lack of customers until no site falls by more than ε in a step. The index is the share of all production
        in the network that is lost. It knows money between sites; no stock, no time, no law.
      </p>
      <Formula where="h: production left, for lack of inputs (d) and of customers (u); w: weight by sales; Λ: share of an input that the supplier is; σ: at most 1, less where others of its category can step in.">
        <p>h(d) = least over inputs of 1 − Σ σ Λ (1 − h(d) of the supplier) &nbsp; index = Σ w (1 − min(h(d), h(u)))</p>
      </Formula>
      <p>
        <b>Shock over time.</b> The same network with stock: everybody holds n days of every input and orders what was
        used and what is missing. A model beside the scenarios, never added to them.
      </p>
      <Formula where="n: days of stock that everybody wants, S: stock, τ: days in which a gap is closed, δ: damage.">
        <p>made = min((1 − δ) usual, stock / need × usual, orders) &nbsp; order = use + (n × use − S) / τ</p>
      </Formula>
      <Reference>
        Simchi-Levi and others, Interfaces 45 (2015), 375. Rockafellar and Uryasev, J. Banking and Finance 26 (2002),
        1443. Saltelli and others, Computer Physics Communications 181 (2010), 259; Jansen, 117 (1999), 35. Diem and
        others, Scientific Reports 12 (2022), 7719. Hallegatte, Risk Analysis 28 (2008), 779, and 34 (2014), 152; Inoue
        and Todo, Nature Sustainability 2 (2019), 841. The company in time and the licence queue are our own
        definitions.
      </Reference>
    </Chapter>
  );
}
