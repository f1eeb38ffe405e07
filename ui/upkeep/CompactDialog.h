#pragma once

#include "core/library/upkeep/Upkeep.h"
#include "ui/upkeep/UpkeepDialog.h"

namespace duizhao::ui {

/// Gives back the room that the library file no longer uses: says before what it takes, and after what was
/// won. Refuses where the disk has no room for it.
class CompactDialog final : public UpkeepDialog {
    Q_OBJECT

public:
    explicit CompactDialog(const library::Library& library, QWidget* parent = nullptr,
                           library::RoomOf room = library::roomOf);

protected:
    [[nodiscard]] QString stageText(const QString& stage) const override;

private:
    void ask();
    void compact();

    library::RoomOf m_room;
};

} // namespace duizhao::ui
