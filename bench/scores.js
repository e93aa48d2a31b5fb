// One row of bench/lighthouse: what a report says of a page, and what it was marked down for.
const [, , name, file] = process.argv;
const report = JSON.parse(require('fs').readFileSync(file, 'utf8'));
const score = key => Math.round(100 * report.categories[key].score);
const sent = report.audits['network-requests'].details.items
  // the borders are the map's picture
  .filter(it => it.resourceType !== 'Image' && it.resourceType !== 'Media' && !new URL(it.url).pathname.startsWith('/geo/'))
  .reduce((sum, it) => sum + it.transferSize, 0);
console.log(`| ${name} | ${['performance', 'accessibility', 'best-practices', 'seo'].map(score).join(' | ')} | ${Math.round(sent / 1024)} kB |`);
for (const [key, category] of Object.entries(report.categories)) {
  const worse = category.auditRefs.filter(it => it.weight > 0 && report.audits[it.id].score !== null && report.audits[it.id].score < 0.9);
  if (category.score < 0.95) console.error(`${name}, ${key}: ${worse.map(it => it.id).join(', ')}`);
}
