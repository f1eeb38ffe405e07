#include "ui/notes/NoteDraft.h"

#include "core/exporter/AtomicFile.h"
#include "ui/Text.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>

#include <cerrno>
#include <utility>

namespace duizhao::ui {

namespace {

constexpr int pauseMilliseconds = 300;

/// Files for their owner alone.
class PrivateOutput final : public exporter::FileOutput {
public:
    [[nodiscard]] int create(const std::filesystem::path& file, const std::filesystem::path&,
                             int& descriptor) override
    {
        descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        return descriptor < 0 ? errno : 0;
    }
};

} // namespace

NoteDraft::NoteDraft(QString file, QObject* parent) : QObject(parent), m_file(std::move(file))
{
    m_writer.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &NoteDraft::write);
}

NoteDraft::~NoteDraft()
{
    m_writer.waitForDone();
}

std::optional<DraftedNote> NoteDraft::left() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto id = [&json](const char* key) {
        return json.value(QLatin1String(key)).toString().toLongLong();
    };
    const DraftedNote note{id("article"),
                           id("bead"),
                           json.value(QLatin1String("pair")).toInt(),
                           id("note"),
                           json.value(QLatin1String("quote")).toString(),
                           json.value(QLatin1String("text")).toString()};
    if (note.text.trimmed().isEmpty())
        return std::nullopt;
    return note;
}

void NoteDraft::keep(const DraftedNote& note)
{
    m_note = note;
    if (!m_pause.isActive()) // once a pause's length at most, however fast someone types
        m_pause.start();
}

void NoteDraft::write()
{
    const QJsonObject json{{"article", QString::number(m_note.article)},
                           {"bead", QString::number(m_note.bead)},
                           {"pair", m_note.pairNumber},
                           {"note", QString::number(m_note.note)},
                           {"quote", m_note.quote},
                           {"text", m_note.text}};
    m_writer.start([file = utf8(m_file), bytes = QJsonDocument(json).toJson().toStdString()] {
        PrivateOutput output;
        static_cast<void>(exporter::writeFileAtomically(file, bytes, output)); // else the one before stays
    });
}

void NoteDraft::keepAtOnce(const DraftedNote& note)
{
    m_note = note;
    m_pause.stop();
    write();
    m_writer.waitForDone();
}

void NoteDraft::drop()
{
    m_pause.stop();
    m_writer.start([file = m_file] { QFile::remove(file); });
}

} // namespace duizhao::ui
