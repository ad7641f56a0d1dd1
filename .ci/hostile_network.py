#!/usr/bin/env python3
"""hostile_network.py FILE.edges.csv: writes a network of 2,000 actors and 20,000 ties, and its FILE.nodes.csv, with names that break careless writers and readers."""
import csv, random, sys

SCRAPS = ['"', "'", '&', '&amp;', '<b>', ']]>', '<!--', '=1+1', '@', ',', ';', '\t', '\n', '\r\n', '\\', '\\N', '|', '{', '}', '%', '$x', '`', '\x00', '\x01', '\x0b', '\x1b[31m', '\x7f', '\x85',
          '\u200f', '\u202e', 'مرحبا', 'שלום', 'Ադրբեջան', 'Азербайджан', 'Şuşa', '👩‍👩‍👧', '🏳️', '𝄞', 'e\u0301', '\ufffe', '\uffff', '\ufeff', '\u2028', '\u3000', 'ﷺ', '</data>', '</script>', '-->', 'null', 'NaN', '1e5']
random.seed(20200927)


def name():
    return 'X' + ''.join(random.choice(SCRAPS) for _ in range(random.randint(1, 6)))


edges_file = sys.argv[1]
with open(edges_file.replace('.edges.csv', '.nodes.csv'), 'w', newline='', encoding='utf-8') as file:
    rows = csv.writer(file)
    rows.writerow(['Id', 'Label', 'actor_type', 'aliases', 'mentions', 'start', 'end', 'bloc', 'influence'])
    for number in range(2000):
        label = 'The same name' if number % 100 == 0 else name()
        rows.writerow([f'n{number}', label, random.choice(['state', 'person', 'organization', 'group']), name(), number % 97, '2020-09-27', '2020-11-10', number % 4, random.random()])
with open(edges_file, 'w', newline='', encoding='utf-8') as file:
    rows = csv.writer(file)
    rows.writerow(['Source', 'Target', 'Type', 'Id', 'sign', 'Weight', 'confidence', 'evidence_count', 'start', 'end', 'evidence', 'quote', 'note'])
    seen = set()
    while len(seen) < 20000:
        # The square makes some actors much more active than others; the same one twice is a loop.
        tie = (int(2000 * random.random() ** 2), random.randrange(2000), random.choice([1, -1]))
        if tie in seen:
            continue
        seen.add(tie)
        source, target, sign = tie
        rows.writerow([f'n{source}', f'n{target}', 'Directed', f'e{len(seen)}', sign, random.randint(1, 400) / 100, random.random(), random.randint(1, 9),
                       f'2020-{random.randint(9, 10):02}', '2020-11-08', f'https://example.org/doc/{len(seen)}#claim=1', name(), name()])
