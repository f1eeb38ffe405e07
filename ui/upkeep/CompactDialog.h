#pragma once

#include "core/library/Upkeep.h"
#include "ui/upkeep/UpkeepDialog.h"

namespace duizhao {

/// Gives back the room that the library file no longer uses: says before what it takes, and after what was
/// won. Refuses where the disk has no room for it.
class CompactDialog final : public UpkeepDialog {
    Q_OBJECT

public:
    explicit CompactDialog(const Library& library, QWidget* parent = nullptr, RoomOf room = roomOf);

protected:
    [[nodiscard]] QString stageText(const QString& stage) const override;

private:
    void ask();
    void compact();

    RoomOf m_room;
};

} // namespace duizhao
