/** The lacquer door, drawn for both ways a panel can hang. Colours come from door.css. */
export function OpenDoor({ portrait }: { portrait: boolean }) {
  return portrait ? (
    <svg className="art" viewBox="0 0 1080 1694" preserveAspectRatio="none" aria-hidden="true">
      <path className="art-floor" d="M0 1548H1080V1694H0z" />
      <path className="art-light" d="M196 1548H884L996 1694H84z" />
      <path className="art-room" d="M196 504H884V1548H196z" />
      <path className="art-leaf" d="M196 504L56 452V1640L196 1548zM884 504L1024 452V1640L884 1548z" />
      <path
        className="art-line"
        d="M174 544L80 512V1040L174 1016zM174 1066L80 1094V1574L174 1512zM906 544L1000 512V1040L906 1016zM906 1066L1000 1094V1574L906 1512z"
      />
      <path className="art-frame" d="M182 490H898V504H182zM182 490H196V1548H182zM884 490H898V1548H884z" />
    </svg>
  ) : (
    <svg className="art" viewBox="0 0 1920 900" preserveAspectRatio="none" aria-hidden="true">
      <path className="art-floor" d="M0 790H1920V900H0z" />
      <path className="art-light" d="M1000 790H1720L1810 900H910z" />
      <path className="art-room" d="M1000 84H1720V790H1000z" />
      <path className="art-leaf" d="M1000 84L868 44V862L1000 790zM1720 84L1852 44V862L1720 790z" />
      <path
        className="art-line"
        d="M978 118L892 90V440L978 430zM978 470L892 480V812L978 762zM1742 118L1828 90V440L1742 430zM1742 470L1828 480V812L1742 762z"
      />
      <path className="art-frame" d="M986 70H1734V84H986zM986 70H1000V790H986zM1720 70H1734V790H1720z" />
    </svg>
  );
}

export function ShutDoorArt({ portrait }: { portrait: boolean }) {
  return portrait ? (
    <svg className="art" viewBox="0 0 1080 1752" preserveAspectRatio="none" aria-hidden="true">
      <path className="art-floor" d="M0 1548H1080V1752H0z" />
      <path className="art-leaf" d="M196 504H884V1548H196z" />
      <path
        className="art-line"
        d="M230 548h274v464h-274zM230 1046h274v458h-274zM576 548h274v464h-274zM576 1046h274v458h-274z"
      />
      <path className="art-frame" d="M182 490H898V504H182zM182 490H196V1548H182zM884 490H898V1548H884z" />
      <path className="art-slit" d="M538 504h4v1044h-4z" />
    </svg>
  ) : (
    <svg className="art" viewBox="0 0 1920 955" preserveAspectRatio="none" aria-hidden="true">
      <path className="art-floor" d="M0 845H1920V955H0z" />
      <path className="art-leaf" d="M1000 84H1720V845H1000z" />
      <path
        className="art-line"
        d="M1034 120h290v330h-290zM1034 486h290v330h-290zM1396 120h290v330h-290zM1396 486h290v330h-290z"
      />
      <path className="art-frame" d="M986 70H1734V84H986zM986 70H1000V845H986zM1720 70H1734V845H1720z" />
      <path className="art-slit" d="M1358 84h4v761h-4z" />
    </svg>
  );
}
