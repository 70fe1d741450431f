import { escapeHtml } from '../../domain/report/render/table'
import { officeCard } from '../../service/district/office-card'
import type { OfficeDoc } from '../../service/store/documents'
import type { ReportCard } from '../../typings/api'
import { DEMO_LINE, pageOf } from './page-frame'

/** An office's guide (指南), catalogue (目录) and reports on one page (Art. 12). */
export function streetPage(office: OfficeDoc, reports: ReportCard[]): string {
  const title = `${office.name}政府信息公开`
  const body = [
    office.demo ? DEMO_LINE : '',
    `<h1>${escapeHtml(title)}</h1>`,
    renderContact(office),
    '<h2>年度报告</h2>',
    renderList(
      reports.map(({ year, title, demo }) => reportLink(office._id, year, `${title}${demo ? '（演示数据）' : ''}`)),
    ),
    '<h2>政府信息公开指南</h2>',
    ...office.guide.map(({ heading, paragraphs }) =>
      renderSection(
        heading,
        paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`),
      ),
    ),
    '<h2>政府信息公开目录</h2>',
    ...office.catalogue.map(({ heading, items }) => renderSection(heading, [renderList(items.map(escapeHtml))])),
    '<p><a href="/">在网页上申请公开或者查询进度</a></p>',
  ]
  return pageOf(title, body.join('\n'))
}

function renderContact(office: OfficeDoc): string {
  const { unit, address, hours, phone, fax, email, postcode } = officeCard(office)
  const lines = {
    工作机构: unit,
    办公地址: address,
    办公时间: hours,
    联系电话: phone,
    传真: fax,
    电子邮箱: email,
    邮政编码: postcode,
  }
  const rows = Object.entries(lines).filter(([, value]) => value)
  return `<dl>${rows.map(([label, value]) => `<dt>${label}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`
}

function reportLink(office: string, year: number, title: string): string {
  return `<a href="/streets/${encodeURIComponent(office)}/reports/${year}">${escapeHtml(title)}</a>`
}

function renderSection(heading: string, parts: string[]): string {
  return `<h3>${escapeHtml(heading)}</h3>${parts.join('')}`
}

function renderList(items: string[]): string {
  if (items.length === 0) return '<p>还没有公布。</p>'
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}
