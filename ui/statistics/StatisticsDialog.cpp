#include "ui/statistics/StatisticsDialog.h"

#include "ui/Errors.h"
#include "ui/Text.h"
#include "ui/jobs/Job.h"
#include "ui/statistics/BarList.h"
#include "ui/statistics/Charts.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScreenFit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace duizhao::ui {

namespace {

constexpr QSize usualSize{900, 780};
constexpr std::size_t mostRows = 8;

QLabel* label(const QString& text, const char* name, QWidget* parent)
{
    auto* made = plainLabel(text, parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

/// A square of each colour with what it stands for; nothing where there is one thing only.
QString legendOf(const ChartData& data, const QPalette& palette)
{
    if (data.series.size() < 2)
        return {};
    QStringList parts;
    for (std::size_t index = 0; index < data.series.size(); ++index)
        parts << QStringLiteral(
                     "<span style='white-space: nowrap'><span style='color:%1'>■</span>&nbsp;%2</span>")
                     .arg(seriesColour(palette, static_cast<int>(index)).name(),
                          data.series[index].name.toHtmlEscaped().replace(QLatin1Char(' '),
                                                                          QStringLiteral("&nbsp;")));
    return parts.join(QStringLiteral(" &nbsp;&nbsp; "));
}

} // namespace

StatisticsDialog::StatisticsDialog(QWidget* parent)
    : QDialog(parent), m_column(new QVBoxLayout(this)), m_wait(plainLabel(tr("Counting…"), this))
{
    setObjectName(QStringLiteral("statisticsDialog"));
    setWindowTitle(tr("Statistics"));
    setWindowModality(Qt::WindowModal);
    resizeToFit(*this, usualSize);
    m_wait->setObjectName(QStringLiteral("emptyText"));
    m_wait->setAlignment(Qt::AlignCenter);
    m_wait->setWordWrap(true);
    auto* close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(22, 0, 22, 0);
    buttons->addStretch();
    buttons->addWidget(close);
    m_column->setContentsMargins(0, 0, 0, 14);
    m_column->setSpacing(12);
    m_column->addWidget(m_wait, 1);
    m_column->addLayout(buttons);
}

StatisticsDialog::~StatisticsDialog() = default;

void StatisticsDialog::count(const library::Library& library)
{
    auto beside = library.openBeside();
    if (!beside) {
        m_wait->setText(shown(beside.error(), library.log()));
        return;
    }
    auto job = std::make_unique<JobOf<library::LibraryStatistics>>(
        std::move(*beside), [](library::Library& own, Progress&) { return library::libraryStatistics(own); });
    connect(job.get(), &Job::finished, this, [this, counting = job.get(), log = library.log()] {
        if (const auto counted = counting->take())
            fill(*counted);
        else
            m_wait->setText(shown(counted.error(), log));
    });
    m_job = std::move(job);
    m_job->start();
}

void StatisticsDialog::fill(const library::LibraryStatistics& statistics)
{
    m_statistics = statistics;
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("statisticsPage"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(scroll);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(26, 22, 26, 10);
    column->setSpacing(26);
    column->addWidget(figures());
    addArticles(*column);
    addPairs(*column);
    addReading(*column);
    column->addStretch();
    scroll->setWidget(page);
    m_column->replaceWidget(m_wait, scroll);
    m_column->setStretch(0, 1);
    m_wait->hide();
    scroll->setFocus();
    m_ready = true;
}

QWidget* StatisticsDialog::figures()
{
    const QLocale locale;
    qint64 read = 0;
    for (const library::ReadingDay& day : m_statistics.reading)
        read += day.seconds;
    const QList<QPair<QString, QString>> figures{
        {locale.toString(static_cast<qlonglong>(m_statistics.articles)),
         tr("articles, %1 unread").arg(locale.toString(static_cast<qlonglong>(m_statistics.unread)))},
        {locale.toString(static_cast<qlonglong>(m_statistics.issues)),
         m_statistics.publications == 1
             ? tr("issues of 1 publication")
             : tr("issues of %1 publications").arg(locale.toString(m_statistics.publications))},
        {locale.toString(static_cast<qlonglong>(m_statistics.pairs)),
         tr("pairs, %1 confirmed").arg(locale.toString(static_cast<qlonglong>(m_statistics.confirmed)))},
        {locale.toString(static_cast<qlonglong>(m_statistics.notes)), tr("notes and highlights")},
        {durationText(read), tr("spent reading")},
    };
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(18);
    for (const auto& [number, what] : figures) {
        auto* one = new QVBoxLayout;
        one->setSpacing(0);
        one->addWidget(label(number, "figure", box));
        QLabel* caption = label(what, "quiet", box);
        caption->setWordWrap(true);
        one->addWidget(caption);
        one->addStretch();
        row->addLayout(one, 1);
    }
    return box;
}

QBoxLayout* StatisticsDialog::addSection(QVBoxLayout& page, const QString& title, const QStringList& choices,
                                         QComboBox** choice)
{
    auto* section = new QVBoxLayout;
    section->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->addWidget(label(title, "sectionHeading", this));
    head->addStretch();
    if (choice != nullptr) {
        *choice = new QComboBox(this);
        (*choice)->addItems(choices);
        (*choice)->setAccessibleName(title);
        head->addWidget(*choice);
    }
    section->addLayout(head);
    page.addLayout(section);
    return section;
}

void StatisticsDialog::addNothing(QBoxLayout& section, const QString& text)
{
    QLabel* nothing = label(text, "quiet", this);
    nothing->setWordWrap(true);
    section.addWidget(nothing);
}

void StatisticsDialog::addCharts(QBoxLayout& section, std::vector<ChartData> charts, QComboBox* choice)
{
    auto* legend = label({}, "legend", this);
    legend->setWordWrap(true);
    legend->setTextFormat(Qt::RichText);
    auto* chart = new BarChart(this);
    const auto show = [this, chart, legend, charts = std::move(charts)](int index) {
        const ChartData& chosen = charts.at(static_cast<std::size_t>(index));
        const QString text = legendOf(chosen, palette());
        legend->setText(text);
        legend->setVisible(!text.isEmpty());
        chart->setData(chosen);
    };
    if (choice != nullptr)
        connect(choice, &QComboBox::currentIndexChanged, chart, show);
    section.addWidget(legend);
    section.addWidget(chart);
    show(0);
}

void StatisticsDialog::addArticles(QVBoxLayout& page)
{
    std::vector<ChartData> charts{chartOfPublications(m_statistics), chartOfLanguages(m_statistics)};
    if (charts[0].bins.starts.empty()) {
        addNothing(*addSection(page, tr("Articles"), {}, nullptr),
                   tr("No article has a date yet. Import some briefings to see them counted here."));
        return;
    }
    QComboBox* choice = nullptr;
    QBoxLayout* section =
        addSection(page, tr("Articles"), {tr("By publication"), tr("By language")}, &choice);
    if (charts[1].bins.starts.empty()) // a library that is older than its index
        choice->hide();
    addCharts(*section, std::move(charts), choice);
    if (const qint64 undated = undatedArticles(m_statistics); undated > 0)
        addNothing(*section, tr("Not shown because they have no date: %1").arg(QLocale().toString(undated)));
}

void StatisticsDialog::addPairs(QVBoxLayout& page)
{
    QBoxLayout* section = addSection(page, tr("Pairs to check"), {}, nullptr);
    if (m_statistics.toCheck == 0) {
        addNothing(*section, tr("No pairs need checking."));
        return;
    }
    auto* halves = new QHBoxLayout;
    halves->setSpacing(28);
    auto* time = new QVBoxLayout;
    auto* names = new QVBoxLayout;
    addCharts(*time, {chartOfPairsToCheck(m_statistics)}, nullptr);
    std::vector<BarList::Row> rows;
    for (const library::PairsToCheck& entry : m_statistics.toCheckByPublication) {
        if (rows.size() == mostRows || entry.toCheck == 0)
            break;
        const QString name = entry.publication.empty() ? tr("No publication") : qstr(entry.publication);
        rows.push_back({name, entry.toCheck, QLocale().toString(static_cast<qlonglong>(entry.toCheck))});
    }
    auto* list = new BarList(this);
    list->setRows(tr("Pairs to check by publication"), std::move(rows));
    names->addWidget(list);
    names->addStretch();
    halves->addLayout(time, 3);
    halves->addLayout(names, 2);
    section->addLayout(halves);
}

void StatisticsDialog::addReading(QVBoxLayout& page)
{
    ChartData time = chartOfReadingTime(m_statistics);
    ChartData read = chartOfReadArticles(m_statistics);
    const bool hasTime = !time.bins.starts.empty();
    const bool hasRead = !read.bins.starts.empty();
    QComboBox* choice = nullptr;
    QBoxLayout* section =
        addSection(page, tr("Reading"), {tr("Time"), tr("Articles")}, hasTime && hasRead ? &choice : nullptr);
    std::vector<ChartData> charts;
    if (hasTime)
        charts.push_back(std::move(time));
    if (hasRead)
        charts.push_back(std::move(read));
    if (!charts.empty())
        addCharts(*section, std::move(charts), choice);
    if (!hasTime)
        addNothing(*section,
                   tr("From now on, reading time is counted while a page is open and you move in it."));
}

} // namespace duizhao::ui
