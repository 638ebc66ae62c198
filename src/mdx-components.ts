/** What authors may use in MDX, under the names they type. No article imports anything. */
import Advice from './components/article/Advice.astro';
import Case from './components/article/Case.astro';
import Cases from './components/article/Cases.astro';
import Cause from './components/article/Cause.astro';
import Causes from './components/article/Causes.astro';
import Contact from './components/article/Contact.astro';
import Impact from './components/article/Impact.astro';
import Link from './components/article/Link.astro';
import Mistakes from './components/article/Mistakes.astro';
import Part from './components/article/Part.astro';
import Question from './components/article/Question.astro';
import Questions from './components/article/Questions.astro';
import Section from './components/article/Section.astro';
import Steps from './components/article/Steps.astro';
import Strategies from './components/article/Strategies.astro';
import Table from './components/article/Table.astro';
import Template from './components/article/Template.astro';
import Verify from './components/article/Verify.astro';
import Warning from './components/article/Warning.astro';
import PaidHelper from './components/paid/PaidHelper.astro';

export const mdxComponents = {
  Advice,
  Case,
  Cases,
  Cause,
  Causes,
  Contact,
  Impact,
  Mistakes,
  PaidHelper,
  Part,
  Question,
  Questions,
  Section,
  Steps,
  Strategies,
  Template,
  Verify,
  Warning,
  a: Link,
  table: Table,
};
