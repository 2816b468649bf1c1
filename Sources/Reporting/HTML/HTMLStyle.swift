/// How a page looks: plain, dark on white, no line longer than is good to read, tables that
/// scroll by themselves, and a printed form of its own.
enum HTMLStyle {
  static let sheet = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:#fff;color:#0b0c0c;
    font:1rem/1.5 Arial,Helvetica,sans-serif;overflow-wrap:anywhere}
    main{max-width:60rem;margin:0 auto;padding:1rem}
    h1{font-size:1.75rem;line-height:1.2;margin:.5rem 0 1rem}
    h2{font-size:1.3rem;line-height:1.25;margin:2.2rem 0 .8rem;
    border-bottom:2px solid #12436d;padding-bottom:.2rem}
    p,ul{max-width:44rem;margin:.6rem 0}
    ul{padding-left:1.3rem}
    li{margin:.25rem 0}
    nav{margin:1.2rem 0}
    nav ul{columns:15rem;padding:0;margin:0;max-width:none;list-style:none}
    nav li{margin:0;padding:.15rem 0;break-inside:avoid}
    a{color:#12436d}
    a:focus,.scroll:focus{outline:3px solid #0b0c0c;outline-offset:2px}
    .headline{font-size:1.2rem;font-weight:bold;border-left:6px solid #12436d;
    padding-left:.9rem;max-width:none}
    .particulars{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:0 0 1rem}
    .particulars dt{font-weight:bold}
    .particulars dd{margin:0}
    .subtitle,.note{color:#444}
    .note{font-size:.875rem}
    .chart{margin:1.2rem 0;max-width:44rem;overflow-x:auto}
    .chart img{display:block;width:100%;height:auto;min-width:24rem}
    .scroll{overflow-x:auto;margin:1rem 0}
    .scroll,.chart{background:
    linear-gradient(to right,#fff 40%,rgba(255,255,255,0)) left/3rem 100% no-repeat local,
    linear-gradient(to left,#fff 40%,rgba(255,255,255,0)) right/3rem 100% no-repeat local,
    linear-gradient(to right,rgba(11,12,12,.45),rgba(11,12,12,0)) left/1rem 100% no-repeat scroll,
    linear-gradient(to left,rgba(11,12,12,.45),rgba(11,12,12,0)) right/1rem 100% no-repeat scroll}
    table{border-collapse:collapse;font-size:.9rem;line-height:1.35;overflow-wrap:break-word}
    caption{text-align:left;font-weight:bold;padding:.3rem 0;
    max-width:min(58rem,calc(100vw - 2rem))}
    .k{white-space:nowrap}
    table.words{overflow-wrap:anywhere}
    thead th{overflow-wrap:normal}
    table.words tbody th{min-width:8rem}
    table.words td:last-child:not(.n){min-width:15rem}
    th,td{padding:.35rem .6rem;text-align:left;vertical-align:top;
    border-bottom:1px solid #b1b4b6;max-width:22rem}
    thead th,thead td{border-bottom:2px solid #0b0c0c;vertical-align:bottom}
    tbody th{font-weight:normal}
    td.n,th.n{font-variant-numeric:tabular-nums}
    td.n{white-space:nowrap}
    .heading th,.total th,.total td{font-weight:bold}
    .total th,.total td{border-top:2px solid #0b0c0c}
    td.good{color:#005a30}
    td.fair{color:#6b3d00}
    td.poor{color:#942514}
    @media screen and (max-width:40rem){
    table.words,table.words tbody,table.words tr,table.words th,table.words td{display:block}
    table.words caption{display:block}
    table.words thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    table.words tr{border-bottom:2px solid #6b7276;padding:.4rem 0}
    table.words th,table.words td{border:0;padding:.15rem 0;max-width:none;text-align:left!important;
    white-space:normal}
    table.words tbody th{font-weight:bold}
    table.words td:empty{display:none}
    table.words td:last-child:not(.n){min-width:0}
    .chart img{mix-blend-mode:multiply}
    tbody th,thead tr>:first-child{min-width:8.2rem;max-width:9rem;overflow-wrap:break-word}
    table.words td[data-label]::before{content:attr(data-label) ": ";color:#444}
    }
    @media print{
    @page{size:A4;margin:12mm 14mm 14mm;
    @bottom-right{content:counter(page) " of " counter(pages);font:8pt Arial,Helvetica,sans-serif}}
    body{font-size:10pt;color:#000}
    main{max-width:none;padding:0}
    h1{font-size:17pt}
    h2{font-size:13pt;margin:12pt 0 6pt;break-after:avoid;border-color:#000}
    .headline{font-size:12pt;border-color:#000}
    .subtitle,.note,td.good,td.fair,td.poor{color:#000}
    nav{display:none}
    .scroll,.chart{overflow:visible;background:none}
    .scroll{margin:6pt 0}
    table{font-size:9pt}
    table.short{break-inside:avoid}
    table.words{font-size:8pt;overflow-wrap:break-word}
    table.words th,table.words td{padding:2pt 3pt}
    table.words tbody th{min-width:3cm}
    table.words td:last-child:not(.n){min-width:4.6cm}
    table.wide{font-size:7.5pt}
    table.wide th,table.wide td{padding:2pt 3pt}
    th,td{padding:2.5pt 5pt}
    thead{display:table-header-group;break-after:avoid}
    tbody tr:first-child{break-before:avoid}
    tbody tr:nth-child(-n+2){break-after:avoid}
    tbody tr:nth-last-child(-n+2){break-before:avoid}
    tr,li,.chart{break-inside:avoid}
    p,li{orphans:3;widows:3}
    li:first-child{break-after:avoid}
    li:last-child{break-before:avoid}
    caption,p:has(+.chart){break-after:avoid}
    h2+p,p:has(+.chart){break-inside:avoid}
    p,ul{max-width:none;margin:3pt 0}
    h1{margin:0 0 6pt}
    li{margin:1pt 0}
    .chart{max-width:none;margin:6pt 0}
    .chart img{min-width:0}
    .sheet{font-size:8.5pt;line-height:1.3}
    .sheet h1{font-size:14pt}
    .sheet .particulars{grid-template-columns:repeat(2,max-content 1fr);gap:0 1rem;margin:0 0 4pt}
    .sheet .note{font-size:8pt;margin:0}
    .sheet .headline{font-size:10pt}
    .sheet h2{font-size:11pt;margin:6pt 0 3pt}
    .sheet table{font-size:7.5pt}
    .sheet th,.sheet td{padding:1pt 4pt}
    .sheet .scroll,.sheet .chart{margin:0}
    .sheet .chart{max-width:10cm}
    .chart img,.bar{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    }
    """
}
