#pragma once

#include "ui/commands/Parts.h"

#include <QObject>

namespace duizhao::ui {

/// Help for who has to find out what went wrong.
class HelpCommands final : public QObject {
    Q_OBJECT

public:
    HelpCommands(const Parts& parts, QObject* parent);

private:
    void showDiagnostics();
    [[nodiscard]] QString diagnostics() const;

    Parts m_parts;
};

} // namespace duizhao::ui
