// What the reading page costs, beside bare programs, in one run. Usage: page_speed [RUNS]
// Prints a table in Markdown: medians, and the ratios that matter.
#include "core/importer/Importer.h"
#include "core/library/Library.h"
#include "core/library/read/Issues.h"
#include "core/library/read/Reading.h"
#include "core/page/StandalonePage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <map>

namespace {

using namespace duizhao;

struct Sample {
    double ready = 0;  ///< milliseconds from the start of the program until its page could be read
    double memory = 0; ///< MB, shared pages in parts (PSS), of all its processes
};

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double pssOf(qint64 process)
{
    for (const QByteArray& line :
         contents(QStringLiteral("/proc/%1/smaps_rollup").arg(process)).split('\n')) {
        if (line.startsWith("Pss:")) {
            return line.mid(4).trimmed().split(' ').front().toDouble() / 1024;
        }
    }
    return 0;
}

/// The process and all that it started.
double memoryOf(qint64 root)
{
    std::multimap<qint64, qint64> children;
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const QByteArray stat = contents(QStringLiteral("/proc/%1/stat").arg(name));
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1) {
            children.emplace(fields[1].toLongLong(), name.toLongLong());
        }
    }
    double sum = 0;
    std::vector<qint64> open{root};
    while (!open.empty()) {
        const qint64 process = open.back();
        open.pop_back();
        sum += pssOf(process);
        const auto [first, last] = children.equal_range(process);
        std::for_each(first, last, [&](const auto& child) { open.push_back(child.second); });
    }
    return sum;
}

QString beside(const QString& program)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(program);
}

Sample measure(const QString& program, const QString& argument, const QProcessEnvironment& environment)
{
    Sample sample;
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    const auto begun = std::chrono::steady_clock::now();
    process.start(beside(program), {argument});
    while (process.waitForReadyRead(60'000)) {
        while (process.canReadLine()) {
            const QByteArray line = process.readLine().trimmed();
            if (line.startsWith("ready ")) {
                const std::chrono::microseconds at(line.mid(6).toLongLong());
                sample.ready =
                    std::chrono::duration<double, std::milli>(at - begun.time_since_epoch()).count();
            }
            if (line == "settled") {
                sample.memory = memoryOf(process.processId());
                process.terminate();
                process.waitForFinished();
                return sample;
            }
        }
    }
    qFatal("%s did not show its page", qPrintable(program));
}

/// A library in which the sample issue lies open, and the finished page of that issue.
void prepare(const QString& folder, const QString& page)
{
    if (QProcess::execute(beside(QStringLiteral("page_start")), {folder, QStringLiteral("prepare")}) != 0) {
        qFatal("no library");
    }
    const SystemClock clock;
    const std::string file = (folder + QStringLiteral("/library.duizhao")).toStdString();
    const auto library = library::Library::open(file, library::Access::ReadOnly, clock);
    const auto issues = library::issues(*(*library));
    const auto document = library::readIssue(*(*library), issues->front().id);
    const std::string html = page::writeStandalonePage(*document, page::PageTexts{});
    QFile out(page);
    if (!out.open(QIODevice::WriteOnly) || out.write(html.data(), static_cast<qint64>(html.size())) < 0) {
        qFatal("cannot write");
    }
}

void start(QTextStream& out, const QProcessEnvironment& environment, int runs)
{
    const QTemporaryDir folder;
    const QString page = folder.filePath(QStringLiteral("page.html"));
    prepare(folder.path(), page);
    QProcessEnvironment software = environment;
    software.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    software.insert(QStringLiteral("QT_XCB_GL_INTEGRATION"), QStringLiteral("none"));
    software.insert(QStringLiteral("QTWEBENGINE_CHROMIUM_FLAGS"), QStringLiteral("--disable-gpu"));
    std::vector<double> ready[3];
    std::vector<double> memory[3];
    for (int i = -1; i < runs; ++i) { // the first round warms the disk's cache
        const Sample samples[] = {measure(QStringLiteral("bare_view"), page, environment),
                                  measure(QStringLiteral("bare_view"), page, software),
                                  measure(QStringLiteral("page_start"), folder.path(), environment)};
        for (int which = 0; which < 3 && i >= 0; ++which) {
            ready[which].push_back(samples[which].ready);
            memory[which].push_back(samples[which].memory);
        }
    }
    const char* names[] = {"bare QWebEngineView, finished page", "the same, without the graphics card",
                           "Duizhao, last issue"};
    out << "| start | readable, ms | against bare | memory, MB | against bare |\n| --- | --- | --- | --- | "
           "--- |\n";
    for (int which = 0; which < 3; ++which) {
        const double time = median(ready[which]);
        const double size = median(memory[which]);
        out << "| " << names[which] << " | " << qRound(time) << " | " << time / median(ready[0]) << " | "
            << qRound(size) << " | " << size / median(memory[0]) << " |\n";
    }
}

void longDocument(QTextStream& out)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(beside(QStringLiteral("page_long")), QStringList());
    process.waitForFinished(300'000);
    std::map<QByteArray, double> values;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() == 2) {
            values[fields[0]] = fields[1].toDouble();
        }
    }
    out << "\n| page | ms | |\n| --- | --- | --- |\n";
    out << "| first screen, 150 pairs | " << values["short"] << " | |\n";
    out << "| first screen, 10,000 pairs | " << values["long"] << " | " << values["long"] / values["short"]
        << " times |\n";
    out << "| the same, opened at pair 7,777 | " << values["deep"] << " | "
        << values["deep"] / values["short"] << " times |\n";
    out << "| a frame while scrolling, median | " << values["frame"] << " | |\n";
    out << "| a frame while scrolling, 95 % | " << values["frame95"] << " | |\n";
    out << "| type size changed, painted | " << values["font"] << " | |\n";
    out << "| longest that opening held the window | " << values["longestPause"] << " | |\n";
}

} // namespace

int main(int argc, char** argv)
{
    if (geteuid() == 0) { // Chromium's sandbox cannot start as root
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    }
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QCoreApplication application(argc, argv);
    const int runs = argc > 1 ? QByteArray(argv[1]).toInt() : 7;
    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(2);
    if (runs > 0) {
        start(out, QProcessEnvironment::systemEnvironment(), runs);
    }
    longDocument(out);
    return 0;
}
